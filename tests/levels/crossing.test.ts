import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Level, NodeId, VarId } from '../../src/story/level.ts';
import { parseLevel } from '../../src/story/parse.ts';
import { replay } from '../../src/story/replay.ts';
import { flatten } from '../../src/story/texts.ts';
import { playByChance, seeded } from './random-player.ts';

const dir = join(import.meta.dirname, '../../levels');
const read = (id: string, file: string): unknown => JSON.parse(readFileSync(join(dir, id, file), 'utf8'));
const levels = readdirSync(dir, { withFileTypes: true }).filter((entry) => entry.isDirectory()).map(({ name }): Level => {
  const parsed = parseLevel(read(name, 'level.json'));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.faults));
  return parsed.level;
});
const flagsOf = (level: Level, uses: readonly string[]): readonly VarId[] => Object.keys(level.house).filter((flag) => uses.includes(level.house[flag] ?? ''));
const readsOf = (level: Level): readonly VarId[] => flagsOf(level, ['reads', 'reads-and-sets']);
const crossings = levels.flatMap((level) => readsOf(level).map((flag) => [level.id, flag, level] as const));
const mostPlays = 400;

/** The first page on which one and the same play goes apart by nothing but the flag; undefined when none does. */
function partsAt(level: Level, flag: VarId): { readonly down: NodeId; readonly up: NodeId } | undefined {
  for (let seed = 1; seed <= mostPlays; seed += 1) {
    const play = playByChance(level, { [flag]: false }, seeded(seed), new Map());
    const other = replay(level, { [flag]: true }, play.intents, []).play;
    const place = play.trail.findIndex((visit, index) => other.trail[index] !== undefined && other.trail[index].at !== visit.at);
    if (place !== -1) return { down: play.trail[place]?.at ?? '', up: other.trail[place]?.at ?? '' };
  }
  return undefined;
}

describe('what happened in one evening is spoken of in another', () => {
  it.each(crossings)('%s says something else when %s has happened, in English and German', (id, flag, level) => {
    const parted = partsAt(level, flag);
    expect(parted, `no play of ${mostPlays} changes by it`).toBeDefined();
    for (const language of ['en', 'de']) {
      const { texts } = flatten(read(id, `${language}.json`));
      const [down, up] = [texts.get(`${parted?.down}.text`), texts.get(`${parted?.up}.text`)];
      expect([down, up], language).toEqual([expect.stringMatching(/\S/), expect.stringMatching(/\S/)]);
      expect(down, language).not.toBe(up);
    }
  });

  it('by two flags each way between evenings of one child or one class, in two pairs at least', () => {
    const across = (from: Level, to: Level): number => flagsOf(from, ['sets', 'reads-and-sets']).filter((flag) => readsOf(to).includes(flag)).length;
    const pairs = levels.flatMap((one, place) => levels.slice(place + 1).filter((other) => across(one, other) >= 2 && across(other, one) >= 2).map((other) => `${one.id} and ${other.id}`));
    expect(pairs).toEqual(expect.arrayContaining(['free-skins and map-pin', 'one-password and screenshot']));
  });

  it('in every evening there are options that only a clue opens', () => {
    for (const { id, nodes } of levels) {
      const gated = Object.values(nodes).flatMap((node) => (node.type === 'choice' ? node.options.filter(({ clue }) => clue !== undefined) : []));
      expect(gated.length, id).toBeGreaterThanOrEqual(1);
    }
  });
});
