import { wordsAllowed } from '../language-norms.ts';
import type { Level, NodeId } from '../level.ts';
import { budgetOf } from '../subject.ts';
import type { PlayCheck } from './check.ts';
import { example, exampleLevel } from './example.ts';
import type { Editable } from './example.ts';

const fewestEndings = 4;
const fewestPaths = 30;
const fewestDecisions = 14;

export const sizeChecks: readonly PlayCheck[] = [
  {
    id: 'too-few-endings',
    needs: 'play',
    says: `An evening has at least ${fewestEndings} endings.`,
    find: ({ level }) => {
      const count = Object.values(level.nodes).filter((node) => node.type === 'ending').length;
      return count >= fewestEndings ? [] : [{ place: 'nodes', message: `There ${count === 1 ? 'is 1 ending' : `are ${count} endings`}; an evening has at least ${fewestEndings}.`, mend: 'Let more decisions matter to the end.' }];
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      level.nodes['after-calm'].options[1].next = 'calm';
      delete level.nodes.wiser;
    }),
  },
  {
    id: 'too-few-paths',
    needs: 'play',
    says: `An evening has at least ${fewestPaths} paths: sequences of options chosen, each cut at the first repeated state.`,
    find: ({ paths }) => (paths.paths >= fewestPaths ? [] : [{ place: 'nodes', message: `There are ${paths.paths} paths; an evening has at least ${fewestPaths}.`, mend: 'Let ways part and meet more often.' }]),
    valid: () => example(),
    invalid: () => exampleLevel(endEarly),
  },
  {
    id: 'too-few-decisions',
    needs: 'play',
    says: `An evening has at least ${fewestDecisions} choices the player can come to.`,
    find: ({ visited, level }) => {
      const count = decisionsOf(level, visited);
      return count >= fewestDecisions ? [] : [{ place: 'nodes', message: `There are ${count} choices; an evening has at least ${fewestDecisions}.`, mend: 'Add choices with a reason on every side.' }];
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      for (const id of ['c10', 'c11', 'c12', 'c13', 'c14']) delete level.nodes[id];
      for (const option of level.nodes.c9.options) option.next = 'last';
    }),
  },
  {
    id: 'path-too-long',
    needs: 'play',
    says: 'No path has more words than its readers manage in one evening: 700 for 8-11, 1,100 for older ones.',
    find: ({ level, words, paths }) => {
      return Object.keys(words).flatMap((language, index) => {
        const budget = wordsAllowed(budgetOf(level.band).path, language);
        const count = paths.longest[index] ?? 0;
        if (count <= budget) return [];
        return [{ place: language, message: `The longest path has ${paths.isBound ? 'up to ' : ''}${count} words; ${budget} is the most for ${level.band}.`, mend: 'Shorten lines on the long way, or let it meet the short one earlier.' }];
      });
    },
    valid: () => example(),
    invalid: () => example((_, words) => { for (const language of Object.values(words)) language.knock = { text: 'One more word. '.repeat(240) }; }),
  },
];

/** Every second option of the row comes to an ending at once, so that ways no longer meet. */
function endEarly(level: Editable): void {
  for (let number = 1; number <= 14; number += 1) level.nodes[`c${number}`].options[1].next = 'told';
  level.nodes.c2.options.length = 2;
}

/** How many of the nodes the player comes to are choices. */
export function decisionsOf(level: Level, visited: ReadonlySet<NodeId>): number {
  return Object.entries(level.nodes).filter(([id, node]) => node.type === 'choice' && visited.has(id)).length;
}
