/** Looks for the fewest acts that light both lamps, from wherever a board stands. */
import { acts, actsPerWave, countOf } from './board.ts';
import type { Deed, Net } from './board.ts';
import { act, lampsOf, letGo, refusalOf } from './wave.ts';
import type { Standing } from './wave.ts';

/** What to do before each of the coming waves. */
export type Plan = readonly (readonly Deed[])[];

/** The first shortest plan that lights both lamps, or nothing when there is none any more. Iterative deepening over the number of acts. */
export function solve(net: Net, from: Standing): Plan | undefined {
  const left = Object.values(from.hand).reduce((sum, one) => sum + one, 0);
  for (let fewest = 0; fewest <= left; fewest += 1) {
    const plan = search(net, from, { left: fewest, hopeless: new Set() });
    if (plan !== undefined) return plan;
  }
  return undefined;
}

/** How many acts a plan takes. */
export function lengthOf(plan: Plan): number {
  return plan.reduce((sum, deeds) => sum + deeds.length, 0);
}

interface Search {
  readonly left: number;
  /** Standings known to lead nowhere with so many acts left. */
  readonly hopeless: Set<string>;
}

function search(net: Net, now: Standing, { left, hopeless }: Search): Plan | undefined {
  if (now.leftAlone || countOf(now.got) > net.board.most) return undefined;
  if (now.over) {
    const { small, together } = lampsOf(net.board, now);
    return small && together ? [] : undefined;
  }
  const key = [left, now.wave === 0, now.got, now.fresh, now.quiet, now.speaking, ...now.coming, now.accompanied, ...Object.values(now.hand)].join(' ');
  if (hopeless.has(key)) return undefined;
  for (const deeds of choices(net, now, Math.min(left, actsPerWave - now.doneNow))) {
    const done = deeds.reduce((standing, deed) => act(net, standing, deed), now);
    const rest = search(net, letGo(net, done), { left: left - deeds.length, hopeless });
    if (rest !== undefined) return [deeds, ...rest];
  }
  // What was done before this wave already is not in the key, so only whole turns are remembered.
  if (now.doneNow === 0) hopeless.add(key);
  return undefined;
}

/** Every set of acts there is time for before this wave, the large ones first: early is seldom too early. */
function choices(net: Net, now: Standing, most: number): readonly (readonly Deed[])[] {
  if (most <= 0) return [[]];
  const single = deedsOf(net, now);
  if (most === 1) return [...single.map((deed) => [deed]), []];
  const pairs = single.flatMap((deed, place) => {
    const then = act(net, now, deed);
    return single.slice(place + 1).filter((other) => refusalOf(net, then, other) === undefined).map((other) => [deed, other]);
  });
  return [...pairs, ...single.map((deed) => [deed]), []];
}

function deedsOf(net: Net, now: Standing): readonly Deed[] {
  return acts.flatMap((kind) => net.board.windows.map((_, window) => ({ act: kind, window }))).filter((deed) => refusalOf(net, now, deed) === undefined);
}
