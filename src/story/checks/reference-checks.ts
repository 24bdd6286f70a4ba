/** Whether everything a level names is there. The same rules guard `parseLevel`, so a level with such a fault is never played. */
import type { Fault } from '../fault.ts';
import type { Level } from '../level.ts';
import { clueFaults, idFaults, linkFaults, personFaults, sceneFaults, variableFaults } from '../references.ts';
import type { FileCheck, Finding } from './check.ts';
import { example, exampleLevel } from './example.ts';

const from = (faultsOf: (level: Level) => readonly Fault[]) => ({ level }: { readonly level: Level }): readonly Finding[] =>
  faultsOf(level).map(({ place, message, mend }) => ({ place, message, mend }));

export const referenceChecks: readonly FileCheck[] = [
  {
    id: 'link-to-nowhere',
    needs: 'files',
    says: 'Every link leads to a node the story can stand on.',
    find: from(linkFaults),
    valid: () => exampleLevel((level) => { level.nodes.c1.options[0].next = 'c3'; }),
    invalid: () => exampleLevel((level) => { level.nodes.c1.options[0].next = 'c33'; }),
  },
  {
    id: 'scene-unknown',
    needs: 'files',
    says: 'Every scene and every act that is named is described.',
    find: from(sceneFaults),
    valid: () => exampleLevel((level) => { level.nodes.c1.scene = 'room'; }),
    invalid: () => exampleLevel((level) => { level.nodes.c1.scene = 'rome'; }),
  },
  {
    id: 'person-unknown',
    needs: 'files',
    says: 'Everyone who speaks, writes or is seen is one of the people of the level.',
    find: from(personFaults),
    valid: () => exampleLevel((level) => { level.nodes.tell.speaker = 'mila'; }),
    invalid: () => exampleLevel((level) => { level.nodes.tell.speaker = 'milla'; }),
  },
  {
    id: 'clue-unknown',
    needs: 'files',
    says: 'An option opens only with a clue that exists: an item with a card.',
    find: from(clueFaults),
    valid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'ask', next: 'c4', clue: 'link' }); }),
    invalid: () => exampleLevel((level) => { level.nodes.c3.options.push({ id: 'ask', next: 'c4', clue: 'picture' }); }),
  },
  {
    id: 'variable-unknown',
    needs: 'files',
    says: 'Conditions and effects speak of variables that exist and of values they can have.',
    find: from(variableFaults),
    valid: () => exampleLevel((level) => { level.nodes.c3.options[0].set = [{ var: 'clicked', to: true }]; }),
    invalid: () => exampleLevel((level) => { level.nodes.c3.options[0].set = [{ var: 'clicked', to: 'yes' }]; }),
  },
  {
    id: 'id-twice',
    needs: 'files',
    says: 'No id stands twice in its list; item ids are unique in the whole level.',
    find: from(idFaults),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.nodes.c3.options[1].id = 'stay'; }),
  },
];
