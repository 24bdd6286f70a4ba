import { pathTo } from '../explore.ts';
import type { Explored } from '../explore.ts';
import type { NodeId, OptionId } from '../level.ts';
import { optionsIn } from '../moves.ts';
import { canReach } from '../reach.ts';
import { firstAtFault, sayVars } from './check.ts';
import type { Finding, PlayCheck } from './check.ts';
import { example, exampleLevel } from './example.ts';

export const graphChecks: readonly PlayCheck[] = [
  {
    id: 'unreachable-node',
    needs: 'play',
    says: 'Every node can be come to.',
    find: ({ level, visited }) =>
      Object.entries(level.nodes)
        .filter(([id, node]) => node.type !== 'ending' && !visited.has(id))
        .map(([id, node]) => ({ place: `nodes.${id}`, message: node.type === 'look' ? 'No choice the player comes to offers this look.' : 'Nothing leads here.', mend: 'Link to it, or take it out.' })),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.nodes.lost = { type: 'line', scene: 'room', channel: 'narration', next: 'c1' }; }),
  },
  {
    id: 'unreachable-ending',
    needs: 'play',
    says: 'Every ending can be come to.',
    find: ({ level, visited }) =>
      Object.entries(level.nodes)
        .filter(([id, node]) => node.type === 'ending' && !visited.has(id))
        .map(([id]) => ({ place: `nodes.${id}`, message: 'No way of playing comes to this ending.', mend: 'Lead an option here, or check the conditions on the way.' })),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.nodes.lost = { type: 'ending', scene: 'room', help: 'account' }; }),
  },
  {
    id: 'option-never-available',
    needs: 'play',
    says: 'Every option can be taken in some way of playing.',
    find: ({ level, explored, visited }) => {
      const offered = offeredOptions(explored);
      return Object.entries(level.nodes).flatMap(([id, node]): readonly Finding[] => {
        if (node.type !== 'choice' || !visited.has(id)) return [];
        return node.options.flatMap((option, index) => (offered.get(id)?.has(option.id) ? [] : [{ place: `nodes.${id}.options[${index}]`, message: `"${option.id}" is never available.`, mend: 'Check its "when": no way of playing makes it true here.' }]));
      });
    },
    valid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'more', next: 'c4', when: [{ var: 'clicked', is: true }] }); }),
    invalid: () => exampleLevel((level) => { level.nodes.c1.options.push({ id: 'more', next: 'c2', when: [{ var: 'clicked', is: true }, { var: 'clicked', is: false }] }); }),
  },
  {
    id: 'dead-end',
    needs: 'play',
    says: 'Every choice has an option to take, whatever was chosen before.',
    find: ({ explored }) =>
      firstAtFault(explored, ({ vars }, index) => {
        const stop = explored.stops[index];
        return stop?.type === 'choice' && optionsIn(stop, vars).length === 0;
      }).map(({ at, state, path }) => ({ place: `nodes.${at}`, message: `No option is left here when ${sayVars(state)}.`, mend: 'Add an option without a "when".', path })),
    valid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'more', next: 'c4', when: [{ var: 'clicked', is: true }] }); }),
    invalid: () => exampleLevel((level) => { for (const option of level.nodes.c3.options) option.when = [{ var: 'clicked', is: true }]; }),
  },
  {
    id: 'trap',
    needs: 'play',
    says: 'From everywhere an ending can still be come to.',
    find: ({ explored }) => {
      const out = canReach(explored, (state) => isEnding(explored, state));
      return firstAtFault(explored, (_, index) => out[index] === 0).map(({ at, state, path }) => ({ place: `nodes.${at}`, message: `No ending can be come to from here when ${sayVars(state)}.`, mend: 'Open a way on, or back to where an ending is open.', path }));
    },
    valid: () => exampleLevel((level) => { level.nodes.c3.options[0].next = 'c2'; }),
    invalid: () => exampleLevel((level) => {
      level.nodes.cage = { type: 'choice', scene: 'home', options: [{ id: 'wait', next: 'cage' }, { id: 'shout', next: 'cage' }] };
      level.nodes.c3.options.push({ id: 'enter', next: 'cage' });
    }),
  },
  {
    id: 'loop-without-choice',
    needs: 'play',
    says: 'No lines or switches go round in a circle without a choice between them.',
    find: ({ explored }) => [...circlesOfSwitches(explored), ...circlesOfLines(explored)],
    valid: () => exampleLevel((level) => { level.nodes.c3.options[0].next = 'c2'; }),
    invalid: () => exampleLevel((level) => {
      level.nodes.again = { type: 'line', scene: 'room', channel: 'narration', next: 'again' };
      level.nodes.c3.options.push({ id: 'enter', next: 'again' });
    }),
  },
  {
    id: 'option-count',
    needs: 'play',
    says: 'A choice shows two to four options.',
    find: ({ explored }) =>
      firstAtFault(explored, ({ vars }, index) => {
        const stop = explored.stops[index];
        const shown = stop?.type === 'choice' ? optionsIn(stop, vars).length : 2;
        return shown !== 0 && (shown < 2 || shown > 4);
      }).map(({ at, state, path }) => ({ place: `nodes.${at}.options`, message: `Not two to four options are shown here when ${sayVars(state)}.`, mend: 'Show two, three or four; narrow or widen their "when".', path })),
    valid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'more', next: 'c4' }, { id: 'most', next: 'c5' }); }),
    invalid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'more', next: 'c4' }, { id: 'most', next: 'c5' }, { id: 'all', next: 'c6' }); }),
  },
];

function isEnding(explored: Explored, state: number): boolean {
  return explored.stops[state]?.type === 'ending';
}

/** By choice, the options that some state leads on by. */
function offeredOptions({ states, edges }: Explored): ReadonlyMap<NodeId, ReadonlySet<OptionId>> {
  const offered = new Map<NodeId, Set<OptionId>>();
  for (const [from, { at }] of states.entries()) {
    const options = offered.get(at) ?? new Set<OptionId>();
    offered.set(at, options);
    for (const { hop } of edges[from] ?? []) if (hop.do === 'choose') options.add(hop.option);
  }
  return offered;
}

function circlesOfSwitches(explored: Explored): readonly Finding[] {
  const seen = new Set<string>();
  return explored.circles.flatMap(({ from, hop, at }) => {
    if (seen.has(at)) return [];
    seen.add(at);
    return [{ place: `nodes.${at}`, message: 'From here switches lead round in a circle.', mend: 'Let one of them lead to a line or a choice.', path: from === undefined ? [] : pathTo(explored, from, hop) }];
  });
}

function circlesOfLines(explored: Explored): readonly Finding[] {
  const pages = explored.edges.map((edges) => edges.find(({ hop }) => hop.do === 'next')?.to);
  /** The walk in which each state was come to first, counted from 1. */
  const walks = new Uint32Array(pages.length);
  const circular = new Uint8Array(pages.length);
  for (const start of pages.keys()) {
    let state: number | undefined = start;
    for (; state !== undefined && walks[state] === 0; state = pages[state]) walks[state] = start + 1;
    if (state !== undefined && walks[state] === start + 1) circular[state] = 1;
  }
  return firstAtFault(explored, (_, index) => circular[index] === 1).map(({ at, path }) => ({ place: `nodes.${at}`, message: 'Turning pages from here comes back here, without a choice on the way.', mend: 'Put a choice between, or let the last line lead on.', path }));
}
