import type { Explored } from '../explore.ts';
import { pathTo } from '../explore.ts';
import { actAt } from '../moves.ts';
import { isInTrouble } from '../vars.ts';
import { firstAtFault } from './check.ts';
import type { PlayCheck } from './check.ts';
import type { Editable } from './example.ts';
import { example, exampleLevel } from './example.ts';

const taps = 2;

export const troubleChecks: readonly PlayCheck[] = [
  {
    id: 'repair-never-comes',
    needs: 'play',
    says: 'Some way of playing comes into trouble and to a repair scene.',
    find: ({ explored }) => {
      const isRepaired = explored.edges.some((edges) => edges.some(({ hop }) => hop.do === 'repair'));
      if (isRepaired || explored.level.trouble.length === 0 || explored.level.acts.length === 0) return [];
      return [{ place: 'trouble', message: 'No way of playing ever comes into trouble where the repair button is.', mend: 'Let an option set what trouble asks for, in a scene that belongs to an act.' }];
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      level.vars.deep = { type: 'count', min: 0, max: 2 };
      level.trouble = [{ var: 'deep', atLeast: 2 }];
      level.nodes.calm.set = [{ var: 'deep', add: 1 }];
    }),
  },
  {
    id: 'no-help-near',
    needs: 'play',
    says: `In trouble, telling and repairing are within ${taps} taps. A scene with an act has both buttons. A scene without one is a scene of telling or repairing itself; there, after at most ${taps} choices (turning pages is listening, not looking for help), some way leads to a scene with an act, to an ending, or out of trouble.`,
    find: ({ explored }) => {
      const near = nearHelp(explored);
      return firstAtFault(explored, (_, index) => !near[index]).map(({ at, path }) => ({ place: `nodes.${at}`, message: `Somebody in trouble who comes here is more than ${taps} choices away from telling or repairing.`, mend: 'Give the scene an act, or lead back sooner to a scene that has one.', path }));
    },
    valid: () => exampleLevel((level) => withTalks(level, 2)),
    invalid: () => exampleLevel((level) => withTalks(level, 3)),
  },
  {
    id: 'trouble-without-repair',
    needs: 'play',
    says: 'Nobody comes from a bad turn to an ending without the repair scene having been open on the way.',
    find: ({ explored }) => {
      const unrepaired = endsUnrepaired(explored);
      return firstAtFault(explored, (_, index) => unrepaired.has(index)).map(({ at, index }) => {
        const ending = unrepaired.get(index) ?? index;
        return { place: `nodes.${at}`, message: `Here trouble begins, and the ending "${explored.states[ending]?.at}" can follow without the repair button ever being there.`, mend: 'Let a line in a scene with an act stand between the bad turn and the ending.', path: pathTo(explored, index) };
      });
    },
    valid: () => exampleLevel((level) => {
      level.nodes['after-calm'].options[0].next = 'slip';
      level.nodes.slip = { type: 'line', scene: 'room', channel: 'narration', set: [{ var: 'clicked', to: true }], next: 'calm' };
    }),
    invalid: () => exampleLevel((level) => { level.nodes['after-calm'].options[0].set = [{ var: 'clicked', to: true }]; }),
  },
];

/** Puts some choices one after the other into the scene at home, where no button is. */
function withTalks(level: Editable, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const next = number === count ? 'c3' : `talk-${number + 1}`;
    level.nodes[`talk-${number}`] = { type: 'choice', scene: 'home', options: [{ id: 'nod', next }, { id: 'ask', next }] };
  }
  level.nodes.tell.next = 'talk-1';
}

function isTroubled(explored: Explored, index: number): boolean {
  const state = explored.states[index];
  return state !== undefined && isInTrouble(explored.level, state.vars);
}

/** Whether nobody in trouble is far from help: true for every state out of trouble, at an ending, with buttons, or near one of these. */
function nearHelp(explored: Explored): readonly boolean[] {
  const isHelp = (index: number) => {
    const at = explored.states[index]?.at ?? '';
    return !isTroubled(explored, index) || explored.stops[index]?.type === 'ending' || actAt(explored.level, at) !== undefined;
  };
  let near = explored.states.map((_, index) => isHelp(index));
  for (let tap = 0; tap <= taps; tap += 1) {
    near = withPages(explored, near);
    if (tap < taps) near = near.map((isNear, index) => isNear || (isChoice(explored, index) && leadsTo(explored, index, near)));
  }
  return near;
}

/** Turning pages is free. */
function withPages(explored: Explored, near: readonly boolean[]): boolean[] {
  const wide = [...near];
  for (let changed = true; changed; ) {
    changed = false;
    for (let index = wide.length - 1; index >= 0; index -= 1) {
      if (wide[index] || isChoice(explored, index) || !leadsTo(explored, index, wide)) continue;
      wide[index] = true;
      changed = true;
    }
  }
  return wide;
}

function isChoice(explored: Explored, index: number): boolean {
  return explored.stops[index]?.type === 'choice';
}

function leadsTo(explored: Explored, index: number, near: readonly boolean[]): boolean {
  return (explored.edges[index] ?? []).some((edge) => near[edge.to]);
}

/**
 * Goes back from every ending that is reached in trouble, through troubled states without a repair button, to where the trouble began.
 * @returns the states in which trouble began, each with the ending that follows
 */
function endsUnrepaired(explored: Explored): ReadonlyMap<number, number> {
  const before: number[][] = explored.states.map(() => []);
  for (const [from, edges] of explored.edges.entries()) for (const edge of edges) before[edge.to]?.push(from);
  const unhelped = (index: number) => isTroubled(explored, index) && actAt(explored.level, explored.states[index]?.at ?? '') === undefined;
  const leadsOn = new Map<number, number>();
  const open = explored.stops.flatMap((stop, index) => (stop.type === 'ending' && unhelped(index) ? [index] : []));
  for (const ending of open) leadsOn.set(ending, ending);
  const began = new Map<number, number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const ending = leadsOn.get(index) ?? index;
    const came = before[index] ?? [];
    if (explored.starts.includes(index) || came.some((from) => !isTroubled(explored, from))) began.set(index, ending);
    for (const from of came) {
      if (leadsOn.has(from) || !unhelped(from)) continue;
      leadsOn.set(from, ending);
      open.push(from);
    }
  }
  return began;
}
