import { readFileSync, readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultCampaign, readCampaign } from '../../src/campaign/campaign.ts';
import { readHelp } from '../../src/campaign/help.ts';
import { readJson } from '../../src/campaign/json-places.ts';
import { textIn } from '../../src/campaign/reading.ts';
import { faultSentences } from '../../src/campaign/fault-sentences.ts';
import { sayFault } from '../../src/campaign/say-fault.ts';
import germanKit from '../../src/words/packs/de/late/kit.json' with { type: 'json' };
import englishKit from '../../src/words/packs/en/late/kit.json' with { type: 'json' };

const folder = new URL('../../public/campaign/', import.meta.url);
const shipped = (path: string): string => readFileSync(new URL(path, folder), 'utf8');

describe('the campaign that ships', () => {
  const { campaign, faults } = readCampaign(shipped('campaign.json'), 'campaign.json');

  it('has no fault, asks before it measures and opens nothing for 13 and over', () => {
    expect(faults).toEqual([]);
    expect(campaign.measuring).toEqual({ mode: 'ask' });
    expect(campaign.opens13).toEqual([]);
  });

  it('has a help file without fault for every country it offers', () => {
    const files = readdirSync(new URL('help/', folder));
    expect(files.toSorted()).toEqual(campaign.countries.map((country) => `${country}.json`).toSorted());
    for (const file of files) {
      const { help, faults: found } = readHelp(shipped(`help/${file}`), file);
      expect(found).toEqual([]);
      expect(`${help?.country}.json`).toBe(file);
      for (const line of help?.lines ?? []) {
        expect(line.confirmed, 'nobody has called yet').toBeUndefined();
        for (const words of [line.service, line.hours, line.cost, line.ages, line.languages]) if (words !== undefined) expect(Object.keys(words)).toEqual(expect.arrayContaining(['en', 'de']));
      }
      expect(help?.lines.some((line) => line.kinds.includes('talk')), `${file} talk`).toBe(true);
      for (const { text, confirmed } of help?.answers ?? []) {
        expect(confirmed, 'nobody has confirmed it yet').toBeUndefined();
        expect(Object.keys(text)).toEqual(expect.arrayContaining(['en', 'de']));
      }
    }
  });
});

describe('a campaign edited by hand', () => {
  const whole = '{\n  "format": 1,\n  "id": "autumn",\n  "endpoint": "https://counts.example/",\n  "measuring": {\n    "mode": "notice"\n  }\n}';

  it('keeps what is right and says where the rest is wrong, by key and by line', () => {
    const { campaign, faults } = readCampaign(whole.replace('"autumn"', '"Autumn visits!"'), 'campaign.json');
    expect(campaign).toMatchObject({ id: defaultCampaign.id, endpoint: 'https://counts.example/', measuring: { mode: 'ask' } });
    expect(faults.map(({ place, line }) => [place, line])).toEqual([['id', 3], ['measuring.mode', 6]]);
    expect(sayFault(faults[0] ?? expect.fail('no fault'))).toMatch(/^campaign\.json:3 id: .+\. Write small letters/);
  });

  it('measures by notice only with a legal basis in writing', () => {
    const { campaign, faults } = readCampaign(whole.replace('"notice"', '"notice", "legalBasis": "Section 1 of the Example Act"'), 'campaign.json');
    expect(faults).toEqual([]);
    expect(campaign.measuring).toEqual({ mode: 'notice', legalBasis: 'Section 1 of the Example Act' });
  });

  it('measures nothing while the mode or the file cannot be read', () => {
    expect(readCampaign(whole.replace('"notice"', '"yes"'), 'c').campaign.measuring.mode).toBe('off');
    expect(readCampaign('{ "format": 2 }', 'c').campaign.measuring.mode).toBe('off');
    expect(readCampaign(whole.replace('1,', '1'), 'c')).toMatchObject({ campaign: { measuring: { mode: 'off' } }, faults: [{ line: 3 }] });
  });

  it('points out keys nobody reads', () => {
    const { faults } = readCampaign(whole.replace('"id"', '"idd"'), 'c');
    expect(faults[0]).toMatchObject({ place: 'idd', line: 3, code: 'key-unknown' });
  });

  it('takes no address that could run something', () => {
    for (const bad of ['javascript:alert(1)', '//evil.example/x', 'data:text/html,x', 'https://a.example/?q=1', './ x']) {
      const { campaign, faults } = readCampaign(JSON.stringify({ format: 1, endpoint: bad, leaveTo: bad }), 'c');
      expect(faults.length, bad).toBe(2);
      expect(campaign.endpoint).toBe('./');
      expect(campaign.leaveTo).toBeUndefined();
    }
  });

  it('survives any text at all', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
        expect(readCampaign(text, 'c').campaign.format).toBe(1);
        expect(readHelp(text, 'h').help === null || Array.isArray(readHelp(text, 'h').help?.lines)).toBe(true);
      }),
    );
  });
});

describe('a help file edited by hand', () => {
  const good = { service: { en: 'Line' }, kinds: ['talk'], channels: ['phone'], number: '116 111', source: 'https://line.example', verified: '2026-05' };
  const file = (...lines: unknown[]): string => JSON.stringify({ format: 1, country: 'DE', name: { en: 'Germany' }, lines }, null, 2);

  it('leaves out a bad line and goes on with the rest', () => {
    const { help, faults } = readHelp(file({ ...good, source: undefined }, good, { ...good, number: 'ask mum' }, { ...good, kinds: [] }, 'x'), 'DE.json');
    expect(help?.lines).toEqual([good]);
    expect(new Set(faults.map((fault) => fault.place.split('.').slice(0, 2).join('.')))).toEqual(new Set(['lines.0', 'lines.2', 'lines.3', 'lines.4']));
  });

  it('takes no address that is not secure, and no chat without an address', () => {
    expect(readHelp(file({ ...good, channels: ['web'], url: 'http://line.example' }), 'h').help?.lines).toEqual([]);
    expect(readHelp(file({ ...good, channels: ['phone', 'chat'] }), 'h').help?.lines).toEqual([]);
  });

  it('falls back to English, then to any language', () => {
    expect([textIn({ en: 'a', de: 'b' }, 'de-AT'), textIn({ en: 'a', de: 'b' }, 'fr'), textIn({ de: 'b' }, 'fr')]).toEqual(['b', 'a', 'b']);
  });
});

describe('finding the line of a fault', () => {
  it('reads whatever JSON there is, and knows the line of every key', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = JSON.stringify(value, null, 1) ?? 'null';
        const read = readJson(text);
        expect(read.ok && read.json).toEqual(JSON.parse(text));
      }),
    );
    fc.assert(
      fc.property(fc.array(fc.constantFrom('{', '}', '[', ']', ',', ':', '"a"', '"\\n"', '"\\x"', '"\t"', '1', '01', '-', '1.', '.5', '2e3', 'true', 'null', ' ', '\n', '\u00a0', '“')), (signs) => {
        const text = signs.join('');
        let is = true;
        try { JSON.parse(text); } catch { is = false; }
        expect(readJson(text).ok, text).toBe(is);
      }),
      { numRuns: 2000 },
    );
    const read = readJson('{\n "a": [1,\n  {"b": 2}],\n\n "c": 3 }');
    expect(read.ok && ['a', 'a.1', 'a.1.b', 'c'].map((path) => read.places.get(path))).toEqual([2, 3, 3, 5]);
  });

  it.each([
    ['a comma that is missing', '{\n "a": 1\n "b": 2\n}', 3, 2, 'json-comma'],
    ['a comma too many in a group', '{\n "a": 1,\n}', 3, 1, 'json-comma-extra'],
    ['a comma too many in a list', '{"a": [\n 1,\n ]}', 3, 2, 'json-comma-extra'],
    ['typographic quotation marks around a text', '{\n "a": “b”\n}', 2, 7, 'json-quotes'],
    ['typographic quotation marks around a key', '{\n „a“: "b"\n}', 2, 2, 'json-quotes'],
    ['a typographic quotation mark at the end only', '{\n "a": "b”,\n "c": 1\n}', 2, 7, 'json-unclosed'],
    ['a single backslash', '{\n "a": "C:\\Users"\n}', 2, 7, 'json-unclosed'],
    ['a colon that is missing', '{\n "a" 1\n}', 2, 6, 'json-colon'],
    ['a file that is not whole', '{\n "a": {', 2, 8, 'json-breaks-off'],
    ['a bracket too many', '{\n "a": 1\n}}', 3, 2, 'json-more'],
    ['a file of a Windows editor', '\uFEFF{\r\n  "a": 1\r\n  "b": 2\r\n}', 3, 3, 'json-comma'],
  ])('names the place of %s, and what it is', (_what, text, line, column, code) => {
    expect(readJson(text)).toEqual({ ok: false, line, column, code });
  });

  it('reads a file of a Windows editor', () => {
    expect(readJson('\uFEFF{\r\n  "a": 1\r\n}')).toMatchObject({ ok: true, json: { a: 1 } });
    expect(readCampaign('\uFEFF{\r\n  "format": 1,\r\n  "id": "autumn"\r\n}', 'c')).toMatchObject({ campaign: { id: 'autumn' }, faults: [] });
  });

  it('points out a key that stands twice, at its second place, and signs that were not saved as UTF-8', () => {
    expect(readCampaign('{\n "format": 1,\n "id": "a",\n "id": "b"\n}', 'c').faults).toEqual([{ file: 'c', place: 'id', line: 4, code: 'key-twice', values: {} }]);
    const saved = new TextDecoder().decode(new Uint8Array([...new TextEncoder().encode('{\n "format": 1,\n "name": {"de": "F'), 0xfc, ...new TextEncoder().encode('r alle"}\n}')]));
    expect(readCampaign(saved, 'c').faults).toEqual([{ file: 'c', place: '', line: 3, code: 'not-utf8', values: {} }]);
  });
});

describe('the sentences of a fault', () => {
  it('are the same for a terminal and on the English page, and whole in German', () => {
    const english = Object.fromEntries(Object.entries(englishKit.campaign.wrong).map(([code, { what, mend }]) => [code, [what, mend]]));
    expect(english).toEqual(faultSentences);
    expect(Object.keys(germanKit.campaign.wrong)).toEqual(Object.keys(faultSentences));
  });

  it('name the value that is meant', () => {
    expect(sayFault({ file: 'c', place: 'evenings.0', line: 3, code: 'evening-unknown', values: { name: 'free', names: 'a, b' } })).toBe('c:3 evenings.0: There is no evening "free". Write one of: a, b; or take it out.');
  });
});
