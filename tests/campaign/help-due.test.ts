import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dueLines } from '../../src/campaign/help-due.ts';
import { readHelp } from '../../src/campaign/help.ts';
import type { HelpCountry } from '../../src/campaign/help.ts';

const country = (confirmed: string): HelpCountry => {
  const { help, faults } = readHelp(JSON.stringify({
    format: 1, country: 'DE', name: { en: 'Germany' },
    lines: [{ service: { en: 'Line' }, kinds: ['talk'], channels: ['phone', 'web'], number: '116 111', url: 'https://line.example/', source: 'A page', verified: '2026-05', confirmed }],
    answers: [{ question: 'parents', text: { en: 'In Germany, yes.' }, source: 'Statute book', verified: '2026', confirmed }],
  }), 'DE.json');
  expect(faults).toEqual([]);
  return help ?? expect.fail('not read');
};

describe('lines that wait for a confirmation', () => {
  it('are all of those that nobody has ever confirmed, with where they stand and how to reach them', () => {
    expect(dueLines([country('')], '2026-11-22')).toEqual([
      { country: 'DE', place: 'lines.0', what: 'Line', reach: '116 111, https://line.example/', source: 'A page', verified: '2026-05' },
      { country: 'DE', place: 'answers.0', what: 'answer to "parents"', reach: '', source: 'Statute book', verified: '2026' },
    ]);
  });

  it.each([
    ['on the day itself', '2026-11-22', '2026-11-22', 0],
    ['six months later to the day', '2026-05-22', '2026-11-22', 0],
    ['six months and a day later', '2026-05-21', '2026-11-22', 2],
    ['over the turn of a year', '2026-09-30', '2027-03-30', 0],
    ['a day beyond that', '2026-09-30', '2027-03-31', 2],
    ['from the last day of a long month to a short one', '2026-08-31', '2027-02-28', 0],
    ['the day after that month', '2026-08-31', '2027-03-01', 2],
    ['confirmed in the future, which nobody can have done', '2026-12-01', '2026-11-22', 2],
  ])('%s', (_when, confirmed, today, due) => {
    expect(dueLines([country(confirmed)], today)).toHaveLength(due);
  });

  it('never come back to rest by themselves: what is due today is due on every later day', () => {
    const day = fc.date({ min: new Date('2026-01-01'), max: new Date('2029-12-31'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10));
    fc.assert(fc.property(day, day, day, (confirmed, one, other) => {
      const [first, later] = [one, other].toSorted();
      if (first === undefined || later === undefined || confirmed > first) return;
      expect(dueLines([country(confirmed)], first).length).toBeLessThanOrEqual(dueLines([country(confirmed)], later).length);
    }), { numRuns: 60 });
  });
});

describe('the answers of a country, edited by hand', () => {
  const good = { question: 'parents', text: { en: 'In Germany, yes.' }, source: 'Statute book', verified: '2026' };
  const file = (...answers: unknown[]): string => JSON.stringify({ format: 1, country: 'DE', name: { en: 'Germany' }, lines: [], answers }, null, 2);

  it('lose a bad one, which is named by key, line and mend, and keep the rest', () => {
    const { help, faults } = readHelp(file({ ...good, source: undefined }, good, { ...good, question: 'weather' }, { ...good, text: 'yes' }, { ...good, note: 'x' }), 'help/DE.json');
    expect(help?.answers).toEqual([good, good]);
    expect(faults.map(({ place }) => place)).toEqual(['answers.0', 'answers.2.question', 'answers.2', 'answers.3.text', 'answers.3', 'answers.4.note']);
    expect(faults.find(({ place }) => place === 'answers.2.question')).toMatchObject({ file: 'help/DE.json', code: 'value-unknown', values: { names: 'punished, parents, anonymous' } });
    for (const { line } of faults) expect(line).toBeGreaterThan(6);
  });
});
