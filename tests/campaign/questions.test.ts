import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { lawTopics } from '../../src/campaign/help-answers.ts';
import { askableWith, questionGroups, questions } from '../../src/campaign/questions.ts';

interface Pack { readonly questions: Readonly<Record<string, { readonly ask: string; readonly answer?: string }>> }
const pack = (language: string): Pack => JSON.parse(readFileSync(new URL(`../../src/words/packs/${language}/late/rana.json`, import.meta.url), 'utf8')) as Pack;
const sentencesOf = (text: string): number => [...text.replace(/[“„][^”“]*[”“]/g, 'x').matchAll(/[.!?](?=\s|$)/g)].length;

describe('the questions to Officer Rana', () => {
  it('are at least 30 in every country, whatever its file answers, and stand in every group', () => {
    expect(askableWith([]).length).toBeGreaterThanOrEqual(30);
    for (const group of questionGroups) expect(askableWith([]).filter((question) => question.group === group).length, group).toBeGreaterThanOrEqual(3);
    expect(new Set(questions.map(({ id }) => id)).size).toBe(questions.length);
  });

  it('lead on to other questions that exist', () => {
    const ids = questions.map(({ id }) => id);
    for (const { id, related } of questions) {
      expect(related.length, id).toBeGreaterThanOrEqual(2);
      for (const next of related) expect(ids.includes(next) && next !== id, `${id} > ${next}`).toBe(true);
    }
  });

  it('leave to the country what only its law can answer', () => {
    expect(askableWith([]).some(({ onlyByLaw }) => onlyByLaw)).toBe(false);
    expect(askableWith(lawTopics)).toHaveLength(questions.length);
    expect(lawTopics.every((topic) => questions.filter(({ law }) => law === topic).length === 1)).toBe(true);
  });

  it.each(['en', 'de'])('are answered in two short sentences at most in %s, and only where there is something true everywhere', (language) => {
    const words = pack(language).questions;
    expect(Object.keys(words).toSorted()).toEqual(questions.map(({ id }) => id).toSorted());
    for (const { id, onlyByLaw } of questions) {
      const { ask, answer } = words[id] ?? expect.fail(id);
      expect(ask, id).toMatch(/\S/);
      expect(answer === undefined, id).toBe(onlyByLaw === true);
      if (answer === undefined) continue;
      expect(sentencesOf(answer), `${id}: ${answer}`).toBeLessThanOrEqual(2);
      expect(answer.split(/\s+/).length, `${id}: ${answer}`).toBeLessThanOrEqual(36);
    }
  });

  it.each([
    ['en', /should have|careless|fell for|your fault(?<!not your fault)|stupid/i],
    ['de', /hättest|selber schuld|selbst schuld|leichtsinnig|reingefallen|dumm/i],
  ])('blame nobody in %s', (language, blame) => {
    for (const [id, { ask, answer = '' }] of Object.entries(pack(language).questions)) expect(`${ask} ${answer}`, id).not.toMatch(blame);
  });
});
