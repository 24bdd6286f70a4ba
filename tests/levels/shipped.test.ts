import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { checkLevels } from '../../src/cli/check-levels.ts';
import { viewOf } from '../../src/story/view.ts';
import { debriefOf } from '../../src/story/debrief.ts';
import type { Level } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import type { Play } from '../../src/story/play.ts';
import { replay } from '../../src/story/replay.ts';
import { routesToEndings } from '../../src/story/routes.ts';
import { playByChance, seeded } from './random-player.ts';

const dir = join(import.meta.dirname, '../../levels');
const ids = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name);
const plays = 1000;

function read(id: string): Level {
  const parsed = parseLevel(JSON.parse(readFileSync(join(dir, id, 'level.json'), 'utf8')));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults, undefined, 2));
  return parsed.level;
}

function endingsIn(level: Level): readonly string[] {
  return Object.keys(level.nodes).filter((id) => level.nodes[id]?.type === 'ending');
}

/** Everything a play can touch: lines, choices and endings come to, looks offered, options taken. */
function everything(level: Level): readonly string[] {
  return Object.entries(level.nodes).flatMap(([id, node]) => {
    if (node.type === 'switch') return [];
    return node.type === 'choice' ? [id, ...node.options.map((option) => `${id}.${option.id}`)] : [id];
  });
}

function touched(level: Level, play: Play): readonly string[] {
  return play.trail.flatMap((visit) => {
    const node = level.nodes[visit.at];
    return [visit.at, visit.by ?? '', node?.type === 'choice' ? (node.look ?? '') : ''];
  });
}

/** At which place of its choice, from 0, each option stands that by itself brings about what the level calls trouble. */
function placesOfTrouble(level: Level): readonly number[] {
  const isTrouble = (name: string, to: unknown): boolean => level.trouble.some((test) => test.var === name && 'is' in test && test.is === to);
  return Object.values(level.nodes).flatMap((node) =>
    node.type === 'choice' ? node.options.flatMap((option, at) => (option.set?.some((change) => 'to' in change && isTrouble(change.var, change.to)) ? [at] : [])) : [],
  );
}

describe('the levels that are shipped', () => {
  it('are more than none', () => {
    expect(ids.length).toBeGreaterThan(0);
  });

  it('have no fault, and words in English and German', () => {
    const reports = checkLevels(dir);
    expect(reports.map((report) => report.id)).toEqual(ids.toSorted());
    expect(reports.flatMap((report) => report.faults)).toEqual([]);
    for (const report of reports) expect(report.languages).toEqual(expect.arrayContaining(['en', 'de']));
  });
});

describe('the options of the levels that are shipped', () => {
  it('do not give away by their place which of them leads into trouble', () => {
    const places = ids.flatMap((id) => placesOfTrouble(read(id)));
    const atPlace = [0, 1, 2, 3].map((place) => places.filter((at) => at === place).length);
    expect(places.length).toBeGreaterThan(0);
    expect(Math.max(...atPlace)).toBeLessThanOrEqual(places.length / 2);
  });
});

describe.each(ids)('%s', (id) => {
  const level = read(id);

  it(`always ends, and shows every node and option, in ${plays} plays by chance`, () => {
    const seen = new Set<string>();
    const tally = new Map<string, number>();
    for (let seed = 1; seed <= plays; seed += 1) {
      const chance = seeded(seed);
      const house = Object.fromEntries(Object.keys(level.house).map((flag) => [flag, chance() < 0.5]));
      const play = playByChance(level, house, chance, tally);
      expect(endingsIn(level), `play with the seed ${seed}`).toContain(play.state.at);
      for (const one of touched(level, play)) seen.add(one);
    }
    expect(everything(level).filter((one) => !seen.has(one))).toEqual([]);
  });

  it('has a route to every ending that plays there', () => {
    const routes = routesToEndings(level);
    expect(Object.keys(routes).toSorted()).toEqual(endingsIn(level).toSorted());
    for (const [ending, intents] of Object.entries(routes)) {
      const { play, dropped } = replay(level, {}, intents, []);
      expect({ at: play.state.at, dropped }).toEqual({ at: ending, dropped: 0 });
      expect(viewOf(level, play).kind).toBe('ending');
      expect(debriefOf(level, play).map((card) => card.kind)).toEqual(['what', 'why', 'help', 'who']);
    }
  });
});
