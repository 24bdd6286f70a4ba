import type { Explored } from '../explore.ts';
import type { ItemId, NodeId } from '../level.ts';
import { lookAt } from '../moves.ts';
import { canReach, isOpenWithoutClue, reachFrom } from '../reach.ts';
import { firstAtFault, sayVars } from './check.ts';
import type { Finding, PlayCheck } from './check.ts';
import { example, exampleLevel } from './example.ts';

const openOptions = 2;

export const clueChecks: readonly PlayCheck[] = [
  {
    id: 'two-without-clue',
    needs: 'play',
    says: `Every choice keeps at least ${openOptions} options that need no clue.`,
    find: ({ explored }) =>
      firstAtFault(explored, (_, index) => {
        const edges = (explored.edges[index] ?? []).filter(({ hop }) => hop.do === 'choose');
        return edges.length > 0 && edges.filter(isOpenWithoutClue).length < openOptions;
      }).map(({ at, state, path }) => ({ place: `nodes.${at}.options`, message: `Fewer than ${openOptions} options are open without a clue when ${sayVars(state)}.`, mend: 'Take the clue from an option, or add one that needs none.', path })),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.nodes.c2.options[1].clue = 'link'; }),
  },
  {
    id: 'ending-without-clue',
    needs: 'play',
    says: 'From everywhere some ending is open to a player who has found no clue.',
    find: ({ explored }) => {
      const isEnding = (state: number) => explored.stops[state]?.type === 'ending';
      const withAll = canReach(explored, isEnding);
      const withNone = canReach(explored, isEnding, new Set());
      return firstAtFault(explored, (_, index) => withAll[index] === 1 && withNone[index] === 0).map(({ at, state, path }) => ({ place: `nodes.${at}`, message: `Without a clue no ending can be come to from here when ${sayVars(state)}.`, mend: 'Open a way to an ending that needs no clue.', path }));
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      level.nodes.cage = { type: 'choice', scene: 'home', look: 'screen', options: [{ id: 'wait', next: 'cage' }, { id: 'shout', next: 'cage' }, { id: 'leave', next: 'c4', clue: 'link' }] };
      level.nodes.c3.options.push({ id: 'enter', next: 'cage' });
    }),
  },
  {
    id: 'clue-comes-too-late',
    needs: 'play',
    says: 'A clue can be found at or before the choice whose option it opens.',
    find: ({ explored }) => {
      const looks = looksIn(explored);
      const findable = findableClues(explored, looks);
      const opened = new Map<ItemId, ReadonlySet<NodeId>>();
      return Object.entries(explored.level.nodes).flatMap(([id, node]): readonly Finding[] => {
        if (node.type !== 'choice') return [];
        return node.options.flatMap(({ clue }, index) => {
          if (clue === undefined) return [];
          const choices = opened.get(clue) ?? choicesOpenedBy(explored, looks, findable, clue);
          opened.set(clue, choices);
          if (choices.has(id)) return [];
          return [{ place: `nodes.${id}.options[${index}].clue`, message: `The clue "${clue}" cannot be found before this choice is left.`, mend: 'Offer a look with this clue at this choice or at an earlier one, on a way that does not itself need the clue.' }];
        });
      });
    },
    valid: () => exampleLevel((level) => { level.nodes.c6.options.push({ id: 'ask', next: 'c7', clue: 'link' }); }),
    invalid: () => exampleLevel((level) => {
      level.acts[0].tell = 'repair';
      delete level.nodes.tell;
      level.nodes.repair.next = 'c4';
      level.nodes.c1.options.push({ id: 'ask', next: 'c2', clue: 'link' });
    }),
  },
];

interface Looking {
  readonly state: number;
  /** What can be found there. */
  readonly clues: readonly ItemId[];
}

/** The states in which there are clues to be found. */
function looksIn(explored: Explored): readonly Looking[] {
  const byNode = new Map<NodeId, readonly ItemId[]>();
  for (const id of Object.keys(explored.level.nodes)) {
    const clues = (lookAt(explored.level, id)?.look.items ?? []).filter((item) => item.card !== undefined);
    if (clues.length > 0) byNode.set(id, clues.map((item) => item.id));
  }
  const looks: Looking[] = [];
  for (const [state, { at }] of explored.states.entries()) {
    const clues = byNode.get(at);
    if (clues) looks.push({ state, clues });
  }
  return looks;
}

/** Clues that can be found at all, beginning with those that need none to get to, until no more come. */
function findableClues(explored: Explored, looks: readonly Looking[]): ReadonlySet<ItemId> {
  const known = new Set<ItemId>();
  for (let before = -1; before < known.size; ) {
    before = known.size;
    const reached = reachFrom(explored, explored.starts, known);
    for (const { state, clues } of looks) if (reached[state] === 1) for (const clue of clues) known.add(clue);
  }
  return known;
}

/** The choices to which some way of playing comes that has found the clue without using it, and at which the clue opens an option. */
function choicesOpenedBy(explored: Explored, looks: readonly Looking[], findable: ReadonlySet<ItemId>, clue: ItemId): ReadonlySet<NodeId> {
  const others = new Set([...findable].filter((known) => known !== clue));
  const reached = reachFrom(explored, explored.starts, others);
  const found = looks.filter(({ state, clues }) => reached[state] === 1 && clues.includes(clue)).map(({ state }) => state);
  const after = reachFrom(explored, found, findable);
  const choices = new Set<NodeId>();
  for (const [state, edges] of explored.edges.entries()) {
    const at = explored.states[state]?.at ?? '';
    if (after[state] === 1 && !choices.has(at) && edges.some(({ hop }) => hop.do === 'choose' && hop.clue === clue)) choices.add(at);
  }
  return choices;
}
