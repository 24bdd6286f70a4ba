/** The rule of Ripple told a second time, with sets and names in place of bits, and a search that tries everything: to check the first telling against. */
import type { Act, Board, Deed } from '../../src/practice/ripple/board.ts';
import type { Move } from '../../src/practice/ripple/play.ts';

interface Evening {
  readonly got: ReadonlyMap<number, number>;
  readonly quietFrom: ReadonlyMap<number, number>;
  readonly voices: ReadonlyMap<number, number>;
  readonly checked: boolean;
  readonly together: boolean;
  readonly wave: number;
  readonly over: boolean;
}

const besideCache = new WeakMap<Board, readonly (readonly number[])[]>();

function besideOf(board: Board): readonly (readonly number[])[] {
  const known = besideCache.get(board) ?? board.windows.map((_, window) => board.strings.flatMap(([one, other]) => (one === window ? [other] : other === window ? [one] : [])));
  besideCache.set(board, known);
  return known;
}

const begin = (board: Board): Evening => ({ got: new Map([[board.start, 0]]), quietFrom: new Map([[board.child, 0]]), voices: new Map(), checked: false, together: true, wave: 0, over: false });

function hush(quietFrom: ReadonlyMap<number, number>, windows: readonly number[], wave: number): ReadonlyMap<number, number> {
  const next = new Map(quietFrom);
  for (const window of windows) next.set(window, Math.min(next.get(window) ?? Infinity, wave));
  return next;
}

function doDeed(board: Board, evening: Evening, { act, window }: Deed): Evening {
  const beside = besideOf(board);
  const { quietFrom, voices, wave } = evening;
  const neighbours = beside[window] ?? [];
  switch (act) {
    case 'hold': return { ...evening, quietFrom: hush(quietFrom, [window], wave) };
    case 'check-in': return { ...evening, checked: true, quietFrom: hush(quietFrom, [window], wave) };
    case 'adult': return { ...evening, quietFrom: hush(quietFrom, [window, ...neighbours, ...neighbours.flatMap((one) => beside[one] ?? [])], wave + 2) };
    case 'speak-up': {
      const partners = neighbours.filter((one) => voices.has(one));
      const heard = partners.length === 0 ? [window] : [window, ...partners].flatMap((one) => [one, ...(beside[one] ?? [])]);
      return { ...evening, voices: new Map([...voices, [window, wave]]), quietFrom: hush(quietFrom, heard, wave) };
    }
  }
}

function runWave(board: Board, { got, quietFrom, voices, checked, together, wave }: Evening): Evening {
  const beside = besideOf(board);
  const sends = [...got].filter(([window, at]) => at === wave && (window === board.start || (quietFrom.get(window) ?? Infinity) > wave)).map(([window]) => window);
  const crowds = [...voices].filter(([window, at]) => at === wave && !(beside[window] ?? []).some((one) => voices.has(one))).map(([window]) => window);
  const reached = [...sends, ...crowds].flatMap((window) => beside[window] ?? []).filter((window) => !got.has(window));
  const next = new Map(got);
  for (const window of reached) next.set(window, wave + 1);
  return { got: next, quietFrom, voices, checked, together: together && (checked || !got.has(board.child)), wave: wave + 1, over: reached.length === 0 };
}

/** How a list of moves ends. */
export function runPlainly(board: Board, moves: readonly Move[]): { readonly got: readonly number[]; readonly together: boolean } {
  const end = moves.reduce((evening, move) => (move.do === 'wave' ? runWave(board, evening) : doDeed(board, evening, move.deed)), begin(board));
  return { got: [...end.got.keys()].toSorted((one, other) => one - other), together: end.together };
}

/** The fewest acts that light both lamps, tried in every order and at every time, or nothing up to `most`. */
export function fewestByBruteForce(board: Board, most: number): number | undefined {
  for (let count = 0; count <= most; count += 1) if (canDo(board, begin(board), { hand: board.hand, left: count, now: 0, after: -1 })) return count;
  return undefined;
}

interface Left {
  readonly hand: Readonly<Record<Act, number>>;
  readonly left: number;
  /** Acts done before this wave, and the place of the last one in the list of all, so that no pair is tried twice. */
  readonly now: number;
  readonly after: number;
}

function canDo(board: Board, evening: Evening, { hand, left, now, after }: Left): boolean {
  if (!evening.together || evening.got.size > board.most) return false;
  if (evening.over) return left === 0;
  if (now < 2 && left > 0) {
    for (const [place, deed] of everyDeed(board).entries()) {
      if (place <= after || hand[deed.act] === 0 || !mayDo(board, evening, deed)) continue;
      if (canDo(board, doDeed(board, evening, deed), { hand: { ...hand, [deed.act]: hand[deed.act] - 1 }, left: left - 1, now: now + 1, after: place })) return true;
    }
  }
  return canDo(board, runWave(board, evening), { hand, left, now: 0, after: -1 });
}

function everyDeed(board: Board): readonly Deed[] {
  return (['hold', 'check-in', 'speak-up', 'adult'] as const).flatMap((act) => board.windows.map((_, window) => ({ act, window })));
}

function mayDo(board: Board, { got, quietFrom, voices, checked, wave }: Evening, { act, window }: Deed): boolean {
  if (window === board.start || window === board.child) return false;
  const at = got.get(window);
  if (act === 'hold') return (at === undefined || at === wave) && (quietFrom.get(window) ?? Infinity) > wave;
  if (act === 'check-in') return !checked && (besideOf(board)[board.child] ?? []).includes(window);
  return act === 'adult' || !voices.has(window);
}
