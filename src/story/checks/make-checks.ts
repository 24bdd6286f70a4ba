import { forms } from '../level.ts';
import type { CheckItem } from '../level.ts';
import type { FileCheck, Finding } from './check.ts';
import { example, exampleLevel } from './example.ts';

const peopleLimit = 3;
const itemsInForm = 4;

export const makeChecks: readonly FileCheck[] = [
  {
    id: 'fate-outside-chat',
    needs: 'files',
    says: 'Only a message in a chat that somebody writes can be a draft, be taken back or be left unanswered.',
    find: ({ level }) =>
      Object.entries(level.nodes).flatMap(([id, node]): readonly Finding[] => {
        if (node.type !== 'line' || node.fate === undefined || (node.channel === 'chat' && node.speaker !== undefined)) return [];
        return [{ place: `nodes.${id}.fate`, message: `"${node.fate}" is for messages of a chat, and this is none with a writer.`, mend: 'Take "fate" out, or make the channel "chat" and name a speaker.' }];
      }),
    valid: () => exampleLevel((level) => { level.nodes['gem-writes'].fate = 'draft'; }),
    invalid: () => exampleLevel((level) => { level.nodes.knock.fate = 'seen'; }),
  },
  {
    id: 'pose-of-nobody',
    needs: 'files',
    says: 'Poses are told of people who are in the scene.',
    find: ({ level }) =>
      Object.entries(level.scenes).flatMap(([id, scene]) =>
        Object.keys(scene.poses ?? {}).filter((person) => !scene.people.includes(person)).map((person) => ({
          place: `scenes.${id}.poses.${person}`, message: `"${person}" is not in this scene.`, mend: 'Add the person to the people of the scene, or take the pose out.',
        }))),
    valid: () => exampleLevel((level) => { level.scenes.room.poses = { jo: 'sitting' }; }),
    invalid: () => exampleLevel((level) => { level.scenes.room.poses = { papa: 'standing' }; }),
  },
  {
    id: 'too-many-people',
    needs: 'files',
    says: `At most ${peopleLimit} people stand in one scene.`,
    find: ({ level }) =>
      Object.entries(level.scenes)
        .filter(([, scene]) => scene.people.length > peopleLimit)
        .map(([id, scene]) => ({ place: `scenes.${id}.people`, message: `${scene.people.length} people are in one scene; on a small screen there is room for ${peopleLimit}.`, mend: 'Let some of them speak from outside, or make two scenes.' })),
    valid: () => exampleLevel((level) => { level.scenes.room.people = ['jo', 'mila', 'papa']; }),
    invalid: () => exampleLevel((level) => {
      level.people.push('leo');
      level.scenes.room.people = ['jo', 'mila', 'papa', 'leo'];
    }),
  },
  {
    id: 'gut-check',
    needs: 'files',
    says: `The forms a and b of the gut check and c of the later visit have ${itemsInForm} items each, two genuine and two traps.`,
    find: ({ level }) =>
      forms.flatMap((form): readonly Finding[] => {
        const items = level.checks[form];
        if (!items) return [{ place: `checks.${form}`, message: `Form ${form} of the gut check is missing.`, mend: 'Write four items, two genuine and two traps.' }];
        const genuine = items.filter((item) => item.genuine).length;
        if (items.length === itemsInForm && genuine === itemsInForm / 2) return [];
        return [{ place: `checks.${form}`, message: `Form ${form} has ${items.length} items, ${genuine} of them genuine.`, mend: 'Write four items, two genuine and two traps, so that distrust alone is never right.' }];
      }),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.checks.a[2].genuine = true; }),
  },
  {
    id: 'check-forms-unlike',
    needs: 'files',
    says: 'An item of the gut check is genuine or a trap like the item in the same place of form a, because answers before and after the story are compared by place.',
    find: ({ level }) =>
      forms.flatMap((form) =>
        unlikePlaces(level.checks.a ?? [], level.checks[form] ?? []).map((at) => ({
          place: `checks.${form}[${at}]`,
          message: `Item ${at + 1} of form ${form} is ${sayTruth(level.checks[form]?.[at])}, item ${at + 1} of form a is ${sayTruth(level.checks.a?.[at])}.`,
          mend: 'Put the items in another order, so that like stands beside like, also in difficulty and look.',
        })),
      ),
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.checks.c.reverse(); }),
  },
  {
    id: 'repair-missing',
    needs: 'files',
    says: 'A level has at least one act, and says what trouble is, so that tell and repair are there.',
    find: ({ level }) => {
      const findings: Finding[] = [];
      if (level.acts.length === 0) findings.push({ place: 'acts', message: 'There is no act, so the player can neither tell nor repair.', mend: 'Add an act with a node for "tell" and one for "repair".' });
      if (level.trouble.length === 0) findings.push({ place: 'trouble', message: 'Nothing counts as trouble, so the repair button never comes.', mend: 'Write the conditions of a bad turn, for instance {"var": "clicked", "is": true}.' });
      return findings;
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => { level.trouble = []; }),
  },
];

/** Places, from 0, at which both forms have an item and one is genuine and the other a trap. A missing item is the business of another check. */
function unlikePlaces(model: readonly CheckItem[], items: readonly CheckItem[]): readonly number[] {
  return items.flatMap((item, at) => (model[at] === undefined || model[at].genuine === item.genuine ? [] : [at]));
}

function sayTruth(item: CheckItem | undefined): string {
  return item?.genuine === true ? 'genuine' : 'a trap';
}
