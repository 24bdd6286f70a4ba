import { describe, expect, it } from 'vitest';
import { debriefOf, whysOf } from '../../src/story/debrief.ts';
import { lampsOf } from '../../src/story/lamps.ts';
import { placeInLayers } from '../../src/story/layers.ts';
import { mapOf } from '../../src/story/map.ts';
import type { WhatIfMap } from '../../src/story/map.ts';
import type { Level } from '../../src/story/level.ts';
import type { Intent } from '../../src/story/play.ts';
import { choose, level, next, playOf, repair, stays, tell } from './support.ts';

function mapAfter(of: Level, intents: readonly Intent[], seen: readonly string[] = [], endings: readonly string[] = []): WhatIfMap {
  return mapOf(of, { seen, endings, trail: playOf(of, intents).trail });
}

const nodeOf = (map: WhatIfMap, id: string) => map.nodes.find((node) => node.id === id);
const lit = (map: WhatIfMap) => map.nodes.filter((node) => node.lit).map((node) => node.id);

describe('the what-if map', () => {
  it('shows every choice and ending, and no line, look or switch', () => {
    const ids = mapAfter(level(), []).nodes.map((node) => node.id);
    expect(ids).toContain('c1');
    expect(ids).toContain('calm');
    expect(ids).not.toContain('knock');
    expect(ids).not.toContain('last');
    expect(ids).not.toContain('screen');
  });

  it('is dark before the first choice', () => {
    expect(lit(mapAfter(level(), []))).toEqual([]);
  });

  it('lights what was passed, marks where the player is and says how far to rewind', () => {
    const map = mapAfter(level(), [next, next, ...stays(2)]);
    expect(lit(map)).toEqual(['c1', 'c2', 'c3']);
    expect(nodeOf(map, 'c3')).toMatchObject({ here: true, visit: 4 });
    expect(nodeOf(map, 'c1')).toMatchObject({ here: false, visit: 2 });
    expect(nodeOf(map, 'c4')).not.toHaveProperty('visit');
  });

  it('keeps lit what was seen in an earlier turn', () => {
    const map = mapAfter(level(), [next, next], ['c1.stay', 'after-calm.sleep'], ['calm']);
    expect(lit(map).toSorted()).toEqual(['after-calm', 'c1', 'c2', 'calm']);
    expect(map.edges.filter((edge) => edge.lit).map((edge) => `${edge.from}.${edge.option}`)).toEqual(['c1.stay', 'after-calm.sleep']);
    expect(map.edges.filter((edge) => edge.onPath)).toEqual([]);
  });

  it('leaves it open which way an option led where a switch decides', () => {
    const map = mapAfter(level(), [next, next], ['c14.stay']);
    expect(lit(map)).toEqual(['c1', 'c14']);
  });

  it('draws the way just taken, with the buttons that were pressed on it', () => {
    const map = mapAfter(level(), [next, next, choose('stay'), choose('go'), repair, next, tell, next]);
    const way = map.edges.filter((edge) => edge.onPath).map((edge) => `${edge.from} ${edge.option} ${edge.to}`);
    expect(way.toSorted()).toEqual(['c1 stay c2', 'c2 go c3', 'c3 repair c4', 'c4 tell c3']);
  });

  it('keeps the player at the choice while pages are turned', () => {
    expect(nodeOf(mapAfter(level(), [next, next, ...stays(3), tell]), 'c4')).toMatchObject({ here: true });
  });

  it('gives every node a place of its own, later ones further on', () => {
    const map = mapAfter(level(), []);
    const cells = map.nodes.map((node) => `${node.column},${node.row}`);
    expect(new Set(cells).size).toBe(cells.length);
    expect(nodeOf(map, 'c1')?.column).toBe(0);
    expect(nodeOf(map, 'c14')?.column).toBe(13);
    expect(map.columns).toBe(16);
    expect(Math.max(...map.nodes.map((node) => node.row))).toBe(map.rows - 1);
  });

  it('has no way that no play can take', () => {
    const of = level((one) => { one.nodes.c14.options.forEach((option: { set?: unknown }) => { option.set = [{ var: 'clicked', to: false }]; }); });
    expect(mapAfter(of, []).edges.filter((edge) => edge.from === 'c14').map((edge) => edge.to)).toEqual(['after-calm', 'after-calm']);
  });
});

describe('placing in layers', () => {
  it('puts a node one column after the last that leads to it, and leaves aside what closes a circle', () => {
    const cells = placeInLayers(['a', 'b', 'c'], [{ from: 'a', to: 'b' }, { from: 'b', to: 'c' }, { from: 'a', to: 'c' }, { from: 'c', to: 'a' }], ['a']);
    expect(['a', 'b', 'c'].map((id) => cells.get(id)?.column)).toEqual([0, 1, 2]);
  });

  it('uncrosses two links', () => {
    const cells = placeInLayers(['a', 'b', 'x', 'y'], [{ from: 'a', to: 'y' }, { from: 'b', to: 'x' }], ['a', 'b']);
    const row = (id: string) => cells.get(id)?.row ?? -1;
    expect(Math.sign(row('a') - row('b'))).toBe(Math.sign(row('y') - row('x')));
  });
});

describe('the lamps of a window', () => {
  it.each([
    [{ endings: [], known: [] }, [false, false, false]],
    [{ endings: ['calm'], known: [] }, [true, false, false]],
    [{ endings: ['calm', 'calm'], known: ['link'] }, [true, false, true]],
    [{ endings: ['calm', 'late'], known: ['picture'] }, [true, true, false]],
    [{ endings: ['calm', 'gone', 'c1'], known: [] }, [true, false, false]],
  ])('for %j are %j', (been, [finished, another, clues]) => {
    expect(lampsOf(level(), been)).toEqual({ finished, another, clues });
  });

  it('leave the third dark in a level without clues', () => {
    const bare = level((one) => {
      delete one.nodes.screen.items[0].card;
      one.nodes.c2.options.splice(2, 1);
    });
    expect(lampsOf(bare, { endings: ['calm'], known: ['link'] }).clues).toBe(false);
  });
});

describe('the debrief', () => {
  const told = level((one) => {
    one.debrief.unshift({ id: 'what-late', kind: 'what', endings: ['late'] }, { id: 'why-go', kind: 'why', chose: ['c1.go'] }, { id: 'help-click', kind: 'help', when: [{ var: 'clicked', is: true }] });
  });
  const cardsAfter = (intents: readonly Intent[]) => debriefOf(told, playOf(told, intents)).map((card) => card.id);

  it('has one card of each kind, in order', () => {
    expect(cardsAfter([next, next, ...stays(14), choose('sleep')])).toEqual(['what', 'why', 'help', 'who']);
  });

  it('is made of what was chosen, what is so, and where it ended', () => {
    expect(cardsAfter([next, next, choose('go'), choose('go'), ...stays(12), choose('wait')])).toEqual(['what-late', 'why-go', 'help-click', 'who']);
  });

  it('explains every option taken, in order and once', () => {
    const play = playOf(told, [next, next, ...stays(3), tell, next, choose('stay')]);
    expect(whysOf(play)).toEqual([{ node: 'c1', option: 'stay' }, { node: 'c2', option: 'stay' }, { node: 'c3', option: 'stay' }]);
  });
});
