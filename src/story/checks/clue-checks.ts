import type { Explored } from '../explore.ts';
import { lookAt } from '../moves.ts';
import { canReach, isOpenWith, reachFrom } from '../reach.ts';
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
        return edges.length > 0 && edges.filter(isOpenWith(new Set())).length < openOptions;
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
      const withNone = canReach(explored, isEnding, isOpenWith(new Set()));
      return firstAtFault(explored, (_, index) => withAll[index] === true && !withNone[index]).map(({ at, state, path }) => ({ place: `nodes.${at}`, message: `Without a clue no ending can be come to from here when ${sayVars(state)}.`, mend: 'Open a way to an ending that needs no clue.', path }));
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
      const findable = findableClues(explored);
      return Object.entries(explored.level.nodes).flatMap(([id, node]): readonly Finding[] => {
        if (node.type !== 'choice') return [];
        return node.options.flatMap((option, index) => {
          if (option.clue === undefined || canBeOpened(explored, findable, id, option.clue)) return [];
          return [{ place: `nodes.${id}.options[${index}].clue`, message: `The clue "${option.clue}" cannot be found before this choice is left.`, mend: 'Offer a look with this clue at this choice or at an earlier one, on a way that does not itself need the clue.' }];
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

function cluesAt(explored: Explored, state: number): readonly string[] {
  const items = lookAt(explored.level, explored.states[state]?.at ?? '')?.look.items ?? [];
  return items.filter((item) => item.card !== undefined).map((item) => item.id);
}

/** Clues that can be found at all, beginning with those that need none to get to, until no more come. */
function findableClues(explored: Explored): ReadonlySet<string> {
  const known = new Set<string>();
  for (let before = -1; before < known.size; ) {
    before = known.size;
    const reached = reachFrom(explored, explored.starts, isOpenWith(known));
    for (const [state, isReached] of reached.entries()) if (isReached) for (const clue of cluesAt(explored, state)) known.add(clue);
  }
  return known;
}

/** Whether some way of playing finds the clue without using it, and then comes to the choice. */
function canBeOpened(explored: Explored, findable: ReadonlySet<string>, choice: string, clue: string): boolean {
  const others = new Set([...findable].filter((known) => known !== clue));
  const reached = reachFrom(explored, explored.starts, isOpenWith(others));
  const found = explored.states.flatMap((_, state) => (reached[state] && cluesAt(explored, state).includes(clue) ? [state] : []));
  const after = reachFrom(explored, found, isOpenWith(findable));
  return explored.edges.some((edges, state) => after[state] && explored.states[state]?.at === choice && edges.some(({ hop }) => hop.do === 'choose' && hop.clue === clue));
}
