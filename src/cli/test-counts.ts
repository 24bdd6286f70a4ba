/** Reads how many tests passed and failed from what the two test runners write down. */

export interface Counts { readonly passed: number; readonly failed: number }

const numberIn = (from: unknown, key: string): number => {
  const value: unknown = typeof from === 'object' && from !== null ? (from as Readonly<Record<string, unknown>>)[key] : undefined;
  return typeof value === 'number' ? value : 0;
};

/** Comes in: Vitest's JSON report. */
export function vitestCounts(report: unknown): Counts {
  return { passed: numberIn(report, 'numPassedTests'), failed: numberIn(report, 'numFailedTests') };
}

/** Comes in: Playwright's JSON report. A test that passed at a second try has failed once and counts as failed. */
export function playwrightCounts(report: unknown): Counts {
  const stats: unknown = typeof report === 'object' && report !== null ? (report as Readonly<Record<string, unknown>>)['stats'] : undefined;
  return { passed: numberIn(stats, 'expected'), failed: numberIn(stats, 'unexpected') + numberIn(stats, 'flaky') };
}

/** A runner can fail without a failed test (a file that does not load, an error after the last test, no test at all); that counts as one. */
export function withExitCode(counts: Counts, exitCode: number): Counts {
  if (exitCode === 0 && counts.passed > 0) return counts;
  return counts.failed > 0 ? counts : { ...counts, failed: 1 };
}

export function sum(all: readonly Counts[]): Counts {
  return { passed: all.reduce((total, one) => total + one.passed, 0), failed: all.reduce((total, one) => total + one.failed, 0) };
}
