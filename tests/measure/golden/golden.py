"""Golden values of the statistics, computed by ways of their own: run `python3 tests/measure/golden/golden.py > tests/measure/golden/golden.json` with SciPy and NumPy.

Intervals are solved from the score equation by root finding instead of the closed form; Newcombe's method 10 is then taken from those; t and
normal quantiles are SciPy's; the cluster-robust variance comes from the sandwich of a least-squares fit on single children; bounds from
enumerating what the missing could be.
"""
import json
import numpy as np
from scipy.optimize import brentq
from scipy.stats import norm, t

z = norm.ppf(0.975)


def score(count, n):
    """Limits where the score test of p just rejects: (count/n - p)^2 = z^2 p (1-p) / n."""
    p = count / n
    f = lambda x: (p - x) ** 2 - z * z * x * (1 - x) / n
    low = 0.0 if count == 0 else brentq(f, 1e-12, p - 1e-9, xtol=1e-15)
    high = 1.0 if count == n else brentq(f, p + 1e-9, 1 - 1e-12, xtol=1e-15)
    return low, high


def unpaired(a, m, b, n):
    p, q = a / m, b / n
    (l1, u1), (l2, u2) = score(a, m), score(b, n)
    return [p - q, p - q - np.sqrt((p - l1) ** 2 + (u2 - q) ** 2), p - q + np.sqrt((u1 - p) ** 2 + (q - l2) ** 2)]


def paired(both, gained, lost, neither):
    n = both + gained + lost + neither
    table = np.array([[both, gained], [lost, neither]], float)
    rows, columns = table.sum(1), table.sum(0)
    det = np.linalg.det(table)
    phi = 0.0 if 0 in (*rows, *columns) else (max(det - n / 2, 0) if det > 0 else det) / np.sqrt(rows.prod() * columns.prod())
    p, q = rows[0] / n, columns[0] / n
    (l1, u1), (l2, u2) = score(rows[0], n), score(columns[0], n)
    low = np.array([p - l1, u2 - q])
    high = np.array([u1 - p, q - l2])
    m = np.array([[1, -phi], [-phi, 1]])
    return [p - q, p - q - np.sqrt(low @ m @ low), p - q + np.sqrt(high @ m @ high)]


def signal(hits, traps, alarms, genuine):
    h, f = (hits + 0.5) / (traps + 1), (alarms + 0.5) / (genuine + 1)
    zh, zf = norm.isf(1 - h), norm.isf(1 - f)
    # The delta method with a numerical derivative instead of the density.
    slope = lambda x: (norm.ppf(x + 1e-6) - norm.ppf(x - 1e-6)) / 2e-6
    var = slope(h) ** 2 * h * (1 - h) / (traps + 1) + slope(f) ** 2 * f * (1 - f) / (genuine + 1)
    d = zh - zf
    return [d, d - z * np.sqrt(var), d + z * np.sqrt(var), -(zh + zf) / 2]


def cluster(classes):
    return sandwich([[1.0] * s + [0.0] * (n - s) for n, s in classes])


def sandwich(children):
    """Least squares on single children, class by class, with the cluster-robust variance of the one coefficient."""
    y = np.concatenate(children)
    group = np.concatenate([[i] * len(of) for i, of in enumerate(children)])
    x = np.ones((len(y), 1))
    bread = np.linalg.inv(x.T @ x)
    mean = float((bread @ x.T @ y)[0])
    u = y - mean
    meat = sum((x[group == g].T @ u[group == g]) ** 2 for g in set(group))
    j = len(children)
    error = float(np.sqrt(j / (j - 1) * bread[0, 0] * meat[0] * bread[0, 0]))
    spread = t.ppf(0.975, j - 1) * error
    return [mean, error, mean - spread, mean + spread]


unpairs = [(56, 70, 48, 80), (9, 10, 3, 10), (6, 7, 2, 7), (5, 56, 0, 29), (0, 10, 0, 20), (10, 10, 0, 10), (790, 1000, 540, 1000)]
pairs = [(36, 12, 2, 0), (0, 10, 3, 20), (54, 0, 0, 0), (1, 97, 1, 1), (450, 340, 90, 120), (20, 30, 30, 20), (0, 54, 0, 0)]
signals = [(20, 25, 5, 25), (25, 25, 0, 25), (0, 10, 10, 10), (540, 1000, 120, 1000), (3, 8, 4, 8)]
def stratified(strata):
    """Weighted least squares with one dummy for each stratum, its contrast by weight, and a sandwich whose meat is summed stratum by stratum."""
    rows = [(h, value) for h, (_, values) in enumerate(strata) for value in values]
    h, y = np.array([one for one, _ in rows]), np.array([value for _, value in rows])
    x = np.eye(len(strata))[h]
    beta, *_ = np.linalg.lstsq(x, y, rcond=None)
    weights = np.array([weight for weight, _ in strata], float)
    contrast = weights / weights.sum()
    bread = np.linalg.inv(x.T @ x)
    parts = []
    for s, (_, values) in enumerate(strata):
        of = h == s
        u = (y - x @ beta)[of][:, None] * x[of]
        parts.append(len(values) / (len(values) - 1) * float(contrast @ bread @ u.T @ u @ bread @ contrast))
    variance = sum(parts)
    df = int(variance ** 2 / sum(part ** 2 / (len(values) - 1) for part, (_, values) in zip(parts, strata)) + 1e-9)
    mean, error = float(contrast @ beta), float(np.sqrt(variance))
    spread = t.ppf(0.975, df) * error
    return [mean, error, mean - spread, mean + spread]


def floored(rows, found, *shares):
    """The interval again, no narrower than that of so many strangers."""
    n = sum(5 * fives for fives, *_ in rows)
    least = 0.0
    for share in shares:
        p = (share / 10 * n + 0.5) / (n + 1)
        least += p * (1 - p) / n
    error = max(found[1], 10 * np.sqrt(least))
    spread = t.ppf(0.975, len(rows) - 1) * error
    return [found[0], found[1], found[0] - spread, found[0] + spread]


def check(rows):
    before, after, change = (sandwich([[float(value(b, a))] * n for n, b, a in rows]) for value in (lambda b, a: b, lambda b, a: a, lambda b, a: a - b))
    return [rows, floored(rows, before, before[0]), floored(rows, after, after[0]), floored(rows, change, before[0], after[0])]


strata = [[(60, [3.0, 4.0, 5.5]), (90, [1.0, 2.0, 2.5, 4.0])], [(10, [0.0, 1.0, 5.0])], [(5, [2.0, -1.0, 0.5]), (5, [4.0, 4.5, 3.0, 2.0, 6.0]), (40, [1.0, 1.5, 0.0, 2.5, 3.0, 0.5, 1.0])]]
# Per class: fives of children, and of ten answers how many were right before and after. Each five stands for one row.
checks = [[(5, 3, 7), (4, 5, 6), (6, 4, 8)], [(1, 0, 10), (6, 5, 5), (3, 7, 6), (5, 2, 6)], [(2, 4, 4), (2, 4, 4), (2, 4, 4)], [(6, 3, 8), (5, 4, 7), (5, 6, 6), (4, 2, 7), (3, 5, 9), (6, 4, 6), (2, 3, 2)]]
classes = [[(25, 15), (22, 9), (28, 21)], [(25, 20), (24, 10), (30, 24), (19, 4), (27, 18)], [(10, 5), (10, 5)]]
print(json.dumps({
    'wilson': [[c, n, *score(c, n)] for c, n in [(81, 263), (15, 148), (0, 20), (1, 29), (29, 29), (5000, 10000)]],
    'unpaired': [[*a, *unpaired(*a)] for a in unpairs],
    'paired': [[*a, *paired(*a)] for a in pairs],
    'signal': [[*a, *signal(*a)] for a in signals],
    'cluster': [[a, *cluster(a)] for a in classes],
    'strata': [[a, *stratified(a)] for a in strata],
    'checks': [check(a) for a in checks],
    'normal': [[p, norm.ppf(p)] for p in [1e-20, 0.001, 0.0249, 0.25, 0.5, 0.8, 0.925, 0.9999]],
    't': [[d, t.ppf(0.975, d)] for d in [1, 2, 3, 4, 5, 7, 10, 30, 100, 1000]],
}, indent=1))
