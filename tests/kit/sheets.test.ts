import { h } from 'preact';
import { describe, expect, it } from 'vitest';
import { readHelp } from '../../src/campaign/help.ts';
import { paperLines } from '../../src/kit/help-lines.ts';
import { isOpenToAll } from '../../src/kit/printed.ts';
import { kitFragment, papers, readKitRoute, sheets, isEveningSheet } from '../../src/kit/route.ts';
import { sayBytes } from '../../src/kit/sheets/it-sheet.tsx';
import { ShowSheet } from '../../src/kit/sheets/show-sheet.tsx';
import { timetableOf } from '../../src/kit/timetable.ts';
import { lengths } from '../../src/story/lesson-plan.ts';
import { parseTeaching } from '../../src/story/teaching.ts';
import { shippedIds } from '../support/ending-plays.ts';
import { kitEvening, kitWords, plainPrinted, drawn, readText, shippedTeaching } from './support.ts';

describe('a lesson', () => {
  it.each(lengths)('of %i minutes has no gap, ends on time and leaves a sixth of it and more to talk, gut checks or none', (length) => {
    for (const hasChecks of [true, false]) {
    const rows = timetableOf(length, hasChecks);
    expect([rows[0]?.from, rows.at(-1)?.to]).toEqual([0, length]);
    for (const [index, { from, to }] of rows.entries()) {
      expect(to).toBeGreaterThan(from);
      expect(from).toBe(index === 0 ? 0 : rows[index - 1]?.to);
    }
    const talk = rows.filter(({ part }) => part === 'debrief' || part === 'what-if').reduce((sum, { from, to }) => sum + to - from, 0);
    expect(talk).toBeGreaterThanOrEqual(length / 6);
    expect(rows.map(({ part }) => part)).toEqual(expect.arrayContaining(['welcome', 'story', 'help']));
    }
  });
});

describe('what an evening says to adults', () => {
  it.each(shippedIds)('is whole for %s, in both languages alike', (id) => {
    const { objectives, talk, care } = shippedTeaching(id);
    expect(objectives['de']?.length).toBe(objectives['en']?.length);
    expect(talk['de']?.length).toBe(talk['en']?.length);
    expect(care['de']).not.toBe(care['en']);
  });

  it('is refused with place and mend when a language, a code or a text is missing', () => {
    const good = JSON.parse(readText('levels/free-skins/kit/teaching.json')) as Record<string, unknown>;
    const faultOf = (change: Record<string, unknown>): string => {
      const read = parseTeaching({ ...good, ...change });
      return read.ok ? 'no fault' : read.faults.map(({ place, mend }) => `${place}: ${mend}`).join('\n');
    };
    expect(faultOf({})).toBe('no fault');
    expect(faultOf({ care: { en: 'Only English.' } })).toMatch(/^care\.de: Add "de"/);
    expect(faultOf({ digcomp: ['4.9'] })).toMatch(/^digcomp\[0\]: Use one of: 1\.1/);
    expect(faultOf({ talk: { en: ['x'], de: [' '] } })).toMatch(/^talk\.de\[0\]: Write a sentence/);
  });
});

describe('the sheets', () => {
  for (const language of ['en', 'de'] as const) {
    it(`are all drawn in ${language}, each with one title and no text missing`, () => {
      const evenings = shippedIds.map((id) => kitEvening(id, language));
      const printed = plainPrinted(evenings);
      for (const sheet of sheets) {
        const html = drawn(kitWords(language), h(ShowSheet, { sheet, printed, ...(isEveningSheet(sheet) ? { evening: evenings[0] } : {}) } as Parameters<typeof ShowSheet>[0]));
        expect(html.match(/<h1>/g), sheet).toHaveLength(1);
        expect(html, sheet).not.toMatch(/kit\.[a-z]+\.|undefined|\{\{/);
      }
    });
  }

  it('print the evening without objectives when it brings none', () => {
    const { level, say } = kitEvening('free-skins', 'en');
    const html = drawn(kitWords('en'), h(ShowSheet, { sheet: 'plan-45', printed: plainPrinted([]), evening: { level, say } }));
    expect(html).toContain(say('about.note'));
    expect(html).not.toContain('Afterwards they can');
  });

  it('never promise secrecy and always name who is responsible, where an adult is told what to do', () => {
    const disclosure = drawn(kitWords('en'), h(ShowSheet, { sheet: 'disclosure', printed: plainPrinted([]) }));
    for (const said of ['Don’t promise secrecy', 'Don’t investigate', 'never copy, photograph, print or send it on', 'own words in quotation marks', 'Whoever did it is responsible']) expect(disclosure).toContain(said);
  });
});

describe('help on paper', () => {
  const { help } = readHelp(readText('public/campaign/help/DE.json'), 'DE.json');

  it('has the number and an address short enough to type', () => {
    const lines = paperLines(help ?? undefined, 'talk', 'de');
    expect(lines[0]).toMatchObject({ number: '116 111', shows: expect.not.stringContaining('https') as string });
    expect(paperLines(undefined, 'talk', 'de')).toEqual([]);
  });

  it('sends families only to an address they can open', () => {
    expect(['https://lights.example/', 'http://game.school.example:8080/'].map(isOpenToAll)).toEqual([true, true]);
    expect(['http://localhost:8080/', 'http://192.168.178.20:8080/', 'http://10.0.0.4/', 'http://172.20.1.1/', 'http://laptop/', 'http://laptop.local/'].map(isOpenToAll)).toEqual([false, false, false, false, false, false]);
  });
});

describe('an address of the kit', () => {
  it('leads back to the place and the settings it was made from', () => {
    for (const paper of papers) {
      for (const sheet of sheets) {
        const place = { at: 'sheet', sheet, ...(isEveningSheet(sheet) ? { level: 'free-skins' } : {}) } as const;
        const settings = { paper, lang: 'de', country: 'CH' };
        expect(readKitRoute(kitFragment(place, settings))).toEqual({ place, settings });
      }
    }
    expect(readKitRoute('#/kit/campaign?lang=en').place).toEqual({ at: 'campaign' });
    expect(readKitRoute('#/kit/plan-45').place).toEqual({ at: 'overview' });
    expect(readKitRoute('#/kit/nothing?paper=stone')).toEqual({ place: { at: 'overview' }, settings: { paper: 'a4' } });
  });
});

describe('the sheet for the technician', () => {
  const facts = { files: 900, bytes: 9_845_486, firstScreen: 130_000, firstChoice: 180_000, port: 8080 };
  const sheetAt = (language: 'en' | 'de', address: string): string => drawn(kitWords(language), h(ShowSheet, { sheet: 'it', printed: { ...plainPrinted([]), facts, address } }));

  it.each(['http://localhost:8080/', 'http://127.0.0.1:8081/', 'http://[::1]:8081/'])('names no address that only the machine itself knows (%s), but what a school must open', (address) => {
    for (const language of ['en', 'de'] as const) {
      const html = sheetAt(language, address);
      expect(html).not.toMatch(/localhost|127\.0\.0\.1|\[::1\]|8081/);
      for (const said of ['http://________________:8080/', 'client isolation', '--visit']) expect(html.toLowerCase()).toContain(said);
    }
  });

  it('names the address it was opened under where others can open it, and in a network inside a house that devices must reach it', () => {
    expect(sheetAt('en', 'https://house.example/')).toContain('https://house.example/ (one address');
    expect(sheetAt('en', 'https://house.example/')).not.toContain('client isolation');
    expect(sheetAt('en', 'http://192.168.178.20:8080/')).toMatch(/http:\/\/192\.168\.178\.20:8080\/ \(one address.*client isolation/);
  });
});

describe('sizes for the technician', () => {
  it('are said in kilobytes and, from a million on, in megabytes', () => {
    expect([sayBytes(146_887, 'en'), sayBytes(9_845_486, 'en'), sayBytes(9_845_486, 'de')]).toEqual(['147 kB', '9.8 MB', '9,8 MB']);
  });
});
