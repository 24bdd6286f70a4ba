import { adjacenciesOf } from '../adjacency.ts';
import type { Explored } from '../explore.ts';
import { pathTo } from '../explore.ts';
import { actAt } from '../moves.ts';
import type { State } from '../play.ts';
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
      return firstAtFault(explored, (_, index) => near[index] === 0).map(({ at, path }) => ({ place: `nodes.${at}`, message: `Somebody in trouble who comes here is more than ${taps} choices away from telling or repairing.`, mend: 'Give the scene an act, or lead back sooner to a scene that has one.', path }));
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

/** For each state whether something holds that follows from one part of it alone, so that it is asked once for each. */
function mark<Part>(explored: Explored, partOf: (state: State) => Part, isSo: (part: Part) => boolean): Uint8Array {
  const known = new Map<Part, number>();
  const marks = new Uint8Array(explored.states.length);
  for (const [index, state] of explored.states.entries()) {
    const part = partOf(state);
    const is = known.get(part) ?? (isSo(part) ? 1 : 0);
    known.set(part, is);
    marks[index] = is;
  }
  return marks;
}

/** States with the same variables share them as one object. */
const troubledIn = (explored: Explored): Uint8Array => mark(explored, ({ vars }) => vars, (vars) => isInTrouble(explored.level, vars));

/** For each state whether its scene has the permanent buttons. */
const buttonsIn = (explored: Explored): Uint8Array => mark(explored, ({ at }) => at, (at) => actAt(explored.level, at) !== undefined);

/** Whether nobody in trouble is far from help: 1 for every state out of trouble, at an ending, with buttons, or near one of these. */
function nearHelp(explored: Explored): Uint8Array {
  const [troubled, buttons] = [troubledIn(explored), buttonsIn(explored)];
  const near = new Uint8Array(explored.states.length);
  for (const [index, stop] of explored.stops.entries()) if (troubled[index] === 0 || stop.type === 'ending' || buttons[index] === 1) near[index] = 1;
  for (let tap = 0; tap <= taps; tap += 1) {
    turnPages(explored, near);
    if (tap === taps) break;
    const chosen = farFrom(near).filter((index) => isChoice(explored, index) && leadsTo(explored, index, near));
    for (const index of chosen) near[index] = 1;
  }
  return near;
}

/** Turning pages is free. */
function turnPages(explored: Explored, near: Uint8Array): void {
  const far = farFrom(near).filter((index) => !isChoice(explored, index)).reverse();
  for (let changed = true; changed; ) {
    changed = false;
    for (const index of far) {
      if (near[index] === 1 || !leadsTo(explored, index, near)) continue;
      near[index] = 1;
      changed = true;
    }
  }
}

function farFrom(near: Uint8Array): number[] {
  const far: number[] = [];
  for (let index = near.indexOf(0); index !== -1; index = near.indexOf(0, index + 1)) far.push(index);
  return far;
}

function isChoice(explored: Explored, index: number): boolean {
  return explored.stops[index]?.type === 'choice';
}

function leadsTo(explored: Explored, index: number, near: Uint8Array): boolean {
  return (explored.edges[index] ?? []).some((edge) => near[edge.to] === 1);
}

/**
 * Goes back from every ending that is reached in trouble, through troubled states without a repair button, to where the trouble began.
 * @returns the states in which trouble began, each with the ending that follows
 */
function endsUnrepaired(explored: Explored): ReadonlyMap<number, number> {
  const [troubled, buttons] = [troubledIn(explored), buttonsIn(explored)];
  const { first, to } = adjacenciesOf(explored).backward;
  const unhelped = (index: number) => troubled[index] === 1 && buttons[index] === 0;
  const leadsOn = new Map<number, number>();
  const open = explored.stops.flatMap((stop, index) => (stop.type === 'ending' && unhelped(index) ? [index] : []));
  for (const ending of open) leadsOn.set(ending, ending);
  const began = new Map<number, number>();
  for (let index = open.pop(); index !== undefined; index = open.pop()) {
    const ending = leadsOn.get(index) ?? index;
    const came = to.subarray(first[index], first[index + 1]);
    if (explored.starts.includes(index) || came.some((from) => troubled[from] === 0)) began.set(index, ending);
    for (const from of came) {
      if (leadsOn.has(from) || !unhelped(from)) continue;
      leadsOn.set(from, ending);
      open.push(from);
    }
  }
  return began;
}
