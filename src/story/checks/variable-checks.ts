import { effectsOf, testsOf } from '../walk.ts';
import type { FileCheck } from './check.ts';
import type { Editable } from './example.ts';
import { example, exampleLevel } from './example.ts';

const ownLimit = 6;
const houseLimit = 4;

/** Adds flags that are both set at the first option and read in the switch, so that only their number can be at fault. */
function addFlags(level: Editable, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    level.vars[`flag-${number}`] = { type: 'flag' };
    level.nodes.last.cases.push({ when: [{ var: `flag-${number}`, is: true }], next: 'after-calm' });
    level.nodes.c1.options[0].set = [...(level.nodes.c1.options[0].set ?? []), { var: `flag-${number}`, to: true }];
  }
}

export const variableChecks: readonly FileCheck[] = [
  {
    id: 'too-many-variables',
    needs: 'files',
    says: `A level has at most ${ownLimit} variables of its own.`,
    find: ({ level }) => {
      const count = Object.keys(level.vars).length;
      if (count <= ownLimit) return [];
      return [{ place: 'vars', message: `There are ${count} variables; ${ownLimit} are enough for one evening.`, mend: 'Drop those that decide least, or join two into one of the type "oneOf".' }];
    },
    valid: () => exampleLevel((level) => addFlags(level, 5)),
    invalid: () => exampleLevel((level) => addFlags(level, 6)),
  },
  {
    id: 'too-many-house-flags',
    needs: 'files',
    says: `At most ${houseLimit} flags of the house are used in one level.`,
    find: ({ level }) => {
      const count = Object.keys(level.house).length;
      if (count <= houseLimit) return [];
      return [{ place: 'house', message: `There are ${count} flags of the house; a level may use ${houseLimit}.`, mend: 'Let other evenings remember less of this one.' }];
    },
    valid: () => example((level) => { useHouse(level, 4); }),
    invalid: () => example((level) => { useHouse(level, 5); }),
  },
  {
    id: 'variable-never-read',
    needs: 'files',
    says: 'Every variable of the level decides something; every flag the level reads from the house does.',
    find: ({ level }) => {
      const read = new Set(testsOf(level).map(({ value }) => value.var));
      const own = Object.keys(level.vars).filter((id) => !read.has(id)).map((id) => ({ place: `vars.${id}`, message: `"${id}" is never looked at, so it decides nothing.`, mend: 'Use it in a "when" or in trouble, or take it out.' }));
      const house = Object.keys(level.house).filter((id) => level.house[id] !== 'sets' && !read.has(id)).map((id) => ({ place: `house.${id}`, message: `"${id}" is to be read here, but nothing looks at it.`, mend: 'Use it in a "when", or declare it as "sets".' }));
      return [...own, ...house];
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      level.vars.extra = { type: 'flag' };
      level.nodes.c1.options[0].set = [{ var: 'extra', to: true }];
    }),
  },
  {
    id: 'variable-never-written',
    needs: 'files',
    says: 'Every variable of the level changes somewhere; every flag the level sets in the house does.',
    find: ({ level }) => {
      const set = new Set(effectsOf(level).map(({ value }) => value.var));
      const own = Object.keys(level.vars).filter((id) => !set.has(id)).map((id) => ({ place: `vars.${id}`, message: `"${id}" never changes, so it decides nothing.`, mend: 'Set it in an option, a line or an ending, or take it out.' }));
      const house = Object.keys(level.house).filter((id) => level.house[id] !== 'reads' && !set.has(id)).map((id) => ({ place: `house.${id}`, message: `"${id}" is to be set here, but nothing sets it.`, mend: 'Set it in an option, a line or an ending, or declare it as "reads".' }));
      return [...own, ...house];
    },
    valid: () => example(),
    invalid: () => exampleLevel((level) => {
      level.vars.extra = { type: 'flag' };
      level.nodes.last.cases.push({ when: [{ var: 'extra', is: true }], next: 'after-calm' });
    }),
  },
  {
    id: 'house-flag-direction',
    needs: 'files',
    says: 'A flag of the house is read and set only as it is declared.',
    find: ({ level }) => [
      ...testsOf(level).filter(({ value }) => level.house[value.var] === 'sets').map(({ place, value }) => ({ place, message: `"${value.var}" is declared as "sets", but it is read here.`, mend: 'Declare it as "reads-and-sets", so that it is explored both ways.' })),
      ...effectsOf(level).filter(({ value }) => level.house[value.var] === 'reads').map(({ place, value }) => ({ place, message: `"${value.var}" is declared as "reads", but it is set here.`, mend: 'Declare it as "reads-and-sets".' })),
    ],
    valid: () => exampleLevel((level) => { useHouse(level, 1); }),
    invalid: () => exampleLevel((level) => {
      useHouse(level, 1);
      level.nodes.last.cases.push({ when: [{ var: 'house-1', is: true }], next: 'after-calm' });
    }),
  },
  {
    id: 'house-flag-unset',
    needs: 'files',
    says: 'A flag of the house that is read somewhere is set in some evening.',
    find: ({ level, others }) => {
      // Nobody knows what an evening sets whose file cannot be read, and its slip is no reason to give up this one.
      if (others.includes(undefined)) return [];
      const set = new Set([level, ...others].flatMap((one) => Object.entries(one?.house ?? {}).flatMap(([id, use]) => (use === 'reads' ? [] : [id]))));
      return Object.keys(level.house)
        .filter((id) => level.house[id] !== 'sets' && !set.has(id))
        .map((id) => ({ place: `house.${id}`, message: `"${id}" is read here, but no evening ever sets it.`, mend: 'Let the evening where it happens declare it as "sets", or take it out here.' }));
    },
    valid: () => exampleLevel((level) => { useHouse(level, 1); }),
    invalid: () => exampleLevel((level) => {
      level.house.warned = 'reads';
      level.nodes.last.cases.push({ when: [{ var: 'warned', is: true }], next: 'after-calm' });
    }),
  },
];

/** Lets an ending set some flags of the house. */
function useHouse(level: Editable, count: number): void {
  for (let number = 1; number <= count; number += 1) level.house[`house-${number}`] = 'sets';
  level.nodes.calm.set = Object.keys(level.house).map((id) => ({ var: id, to: true }));
}
