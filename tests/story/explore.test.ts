import { describe, expect, it } from 'vitest';
import { checkLevel } from '../../src/story/check.ts';
import { exampleLevel } from '../../src/story/checks/example.ts';
import { explore, pathTo } from '../../src/story/explore.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { replay } from '../../src/story/replay.ts';
import { level } from './support.ts';

const stateOf = (explored: ReturnType<typeof explore>, at: string, vars: object = {}) =>
  explored.states.findIndex((state) => state.at === at && Object.entries(vars).every(([id, value]) => state.vars[id] === value));

describe('exploring a level', () => {
  it('tells nodes apart by their variables', () => {
    const explored = explore(level());
    expect(stateOf(explored, 'c3', { clicked: true })).toBeGreaterThan(-1);
    expect(stateOf(explored, 'c3', { clicked: false })).toBeGreaterThan(-1);
    expect(stateOf(explored, 'c2', { clicked: true })).toBe(-1);
    expect(stateOf(explored, 'calm', { clicked: true })).toBe(-1);
  });

  it('says the shortest way to a state, pages together', () => {
    const explored = explore(level());
    expect(pathTo(explored, stateOf(explored, 'c3', { clicked: true }))).toEqual(['next x 2', 'c1.stay', 'c2.go']);
    expect(pathTo(explored, stateOf(explored, 'repair'))).toEqual(['next x 2', 'c1.stay', 'c2.go', 'repair']);
  });

  it('tries both values of a flag of the house that is read, and says which in the path', () => {
    const explored = explore(level((one) => {
      one.house.warned = 'reads';
      one.nodes.c1.options.push({ id: 'thank', next: 'c14', when: [{ var: 'warned', is: true }] });
    }));
    expect(explored.starts).toHaveLength(2);
    expect(pathTo(explored, stateOf(explored, 'c14', { warned: true }))).toEqual(['house: warned', 'next x 2', 'c1.thank']);
  });

  it('does not try a flag that is only set', () => {
    expect(explore(level((one) => {
      one.house.warned = 'sets';
      one.nodes.calm.set = [{ var: 'warned', to: true }];
    })).starts).toHaveLength(1);
  });

  it('stops at the limit', () => {
    const { states, stopped } = explore(level(), 10);
    expect(stopped).toBe(true);
    expect(states.length).toBeLessThan(20);
  });
});

describe('a level with too many states', () => {
  it('is refused with the widest variables named', () => {
    const { level: json, words } = exampleLevel((one) => {
      for (const [id, max] of [['coins', 900], ['trust', 500]] as const) {
        one.vars[id] = { type: 'count', min: 0, max };
        one.nodes.c1.options.push({ id: `more-${id}`, next: 'c1', set: [{ var: id, add: 1 }], when: [{ var: id, below: max }] });
      }
    });
    const fault = checkLevel(json, words).faults.find((one) => one.check === 'too-many-states');
    expect(fault?.mend).toMatch(/^Narrow the widest variables: (coins|trust) \(\d+ values\), (coins|trust) \(\d+ values\)/);
  });
});

describe('routes to the endings', () => {
  it('play to each ending, by a clue only where no other way leads there', () => {
    const clued = level((one) => {
      one.nodes.bright = { type: 'ending', scene: 'home', help: 'account' };
      one.nodes.c2.options[2].next = 'bright';
    });
    const routes = routesToEndings(clued);
    expect(Object.keys(routes).toSorted()).toEqual(['bright', 'calm', 'late', 'told', 'wiser']);
    for (const [ending, intents] of Object.entries(routes)) expect(replay(clued, {}, intents, [])).toMatchObject({ dropped: 0, play: { state: { at: ending } } });
    const pairings = Object.entries(routes).flatMap(([ending, intents]) => (intents.some((intent) => intent.do === 'pair') ? [ending] : []));
    expect(pairings).toEqual(['bright']);
  });

  it('leave out an ending that the house keeps shut', () => {
    const gated = level((one) => {
      one.house.warned = 'reads';
      one.nodes.bright = { type: 'ending', scene: 'home', help: 'account' };
      one.nodes.c1.options.push({ id: 'thank', next: 'bright', when: [{ var: 'warned', is: true }] });
    });
    expect(routesToEndings(gated)).not.toHaveProperty('bright');
    expect(routesToEndings(gated, { warned: true })).toHaveProperty('bright');
  });
});
