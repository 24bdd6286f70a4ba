import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { promptsFor } from '../../src/class/prompts.ts';
import { teach } from '../../src/class/teach.ts';
import { newLesson, planFor } from '../../src/class/lesson.ts';
import { shippedIds } from '../support/ending-plays.ts';
import { shippedLevel } from '../support/evening-words.ts';
import { after, atChoice, atLook, first, level } from './support.ts';

const keys = (language: string): readonly string[] => Object.keys((JSON.parse(readFileSync(new URL(`../../src/words/packs/${language}/late/class.json`, import.meta.url), 'utf8')) as { prompts: object }).prompts);

describe('what a class talks about', () => {
  it('is about reasons for the options before a vote, and about what won and what nearly did after it', () => {
    expect(promptsFor(level, atChoice).slice(0, 2)).toEqual([{ key: 'reason', option: { node: 'c1', option: 'stay' } }, { key: 'reason', option: { node: 'c1', option: 'go' } }]);
    const counted = after([{ do: 'ask', kind: 'choice' }, { do: 'count', counts: { stay: 3, go: 9 } }], atChoice);
    expect(promptsFor(level, counted).slice(0, 2)).toEqual([{ key: 'won', option: { node: 'c1', option: 'go' } }, { key: 'nearly', option: { node: 'c1', option: 'stay' } }]);
  });

  it('asks what made an option win of one that did, and for reasons where none did', () => {
    const reasons = [{ key: 'reason', option: { node: 'c1', option: 'stay' } }, { key: 'reason', option: { node: 'c1', option: 'go' } }];
    for (const counts of [{ stay: 4, go: 4 }, { stay: 'few', go: 'few' }, { stay: 0, go: 0 }] as const) {
      const counted = after([{ do: 'ask', kind: 'choice' }, { do: 'count', counts }], atChoice);
      expect(promptsFor(level, counted).slice(0, 2)).toEqual(reasons);
      expect(promptsFor(level, counted)).toHaveLength(3);
    }
  });

  it('asks what somebody else wants, not only what the one at the window feels', () => {
    expect(promptsFor(level, after([{ do: 'torch', out: true }], atLook))).toContainEqual({ key: 'wants', person: 'gem' });
  });

  it('is three different things in words of both languages, at every step of the plan and at every choice and ending of every evening', () => {
    for (const id of shippedIds) {
      const evening = shippedLevel(id);
      const start = newLesson(evening, { levelHash: '', language: 'en', length: 60, windows: 'one', now: 0 });
      const steps = planFor(evening, start).map((_, to) => teach(evening, start, { do: 'go', to }));
      const scenes = Object.entries(evening.nodes).flatMap(([node, { type }]) => (type === 'choice' || type === 'ending' ? [teach(evening, start, { do: 'jump', node })] : []));
      for (const lesson of [...steps, ...scenes]) {
        const prompts = promptsFor(evening, lesson);
        expect(new Set(prompts.map((prompt) => JSON.stringify(prompt))).size).toBe(3);
        for (const { key } of prompts) for (const language of ['en', 'de']) expect(keys(language)).toContain(key);
      }
    }
  });

  it('never speaks of right and wrong', () => {
    for (const language of ['en', 'de']) {
      const texts = JSON.stringify((JSON.parse(readFileSync(new URL(`../../src/words/packs/${language}/late/class.json`, import.meta.url), 'utf8')) as { prompts: object }).prompts);
      expect(texts).not.toMatch(/\b(right answer|wrong|correct|mistake|should have|falsch|richtig|Fehler|hätte sollen)\b/i);
    }
    expect(promptsFor(level, first)).toHaveLength(3);
  });
});
