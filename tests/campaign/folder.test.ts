import { describe, expect, it } from 'vitest';
import { readCampaign } from '../../src/campaign/campaign.ts';
import { nameFaults } from '../../src/campaign/known-names.ts';
import type { Known } from '../../src/campaign/known-names.ts';
import { logoFaults, logoLimit } from '../../src/campaign/logo.ts';
import { offerOf } from '../../src/campaign/offers.ts';
import { faultWords } from '../../src/campaign/fault-sentences.ts';

const known: Known = {
  evenings: [{ id: 'free-skins', for13: false }, { id: 'the-picture', for13: true }], leftOut: ['map-pin'], languages: ['en', 'de'], countries: ['DE', 'international'],
};

describe('names in campaign.json', () => {
  const file = (text: string): string => `{\n  "format": 1,\n${text}\n}`;
  const faultsOf = (text: string): readonly (readonly [number, string, string])[] => nameFaults(file(text), 'c', known).map(({ line, place, code, values }) => [line, place, faultWords(code, values)[1]]);

  it('that lead somewhere are no fault', () => {
    expect(faultsOf('"evenings": ["free-skins", "the-picture"], "opens13": ["the-picture"], "languages": ["de"], "country": "DE", "countries": ["international"]')).toEqual([]);
  });

  it.each([
    ['an evening that is not there', '"evenings": [\n"free-skins",\n"free-skin"]', [5, 'evenings.1', /Write one of: free-skins, the-picture/]],
    ['an evening with a fault', '"evenings": ["map-pin"]', [3, 'evenings.0', /until it is mended/]],
    ['an evening for 13 and over that nothing opens', '"evenings": ["the-picture"]', [3, 'evenings.0', /into "opens13"/]],
    ['an opening that nothing needs', '"opens13": ["free-skins"]', [3, 'opens13.0', /Take it out/]],
    ['a language that is not shipped', '"languages": ["en", "xx"]', [3, 'languages.1', /Write one of: en, de/]],
    ['a country without a file', '"country": "DE",\n"countries": ["CH"]', [4, 'countries.0', /Put the file there/]],
  ])('are told by line, key and mend: %s', (_what, text, [line, place, mend]) => {
    const faults = faultsOf(text);
    expect(faults).toEqual([[line, place, expect.stringMatching(mend as RegExp)]]);
  });

  it('say nothing while the file is no JSON, which is said once elsewhere', () => {
    expect(nameFaults('{', 'c', known)).toEqual([]);
  });
});

describe('the logo', () => {
  const bytesOf = (text: string): Uint8Array => new TextEncoder().encode(text);
  const png = (width: number, height: number): Uint8Array => {
    const bytes = new Uint8Array(33);
    bytes.set([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 0x49, 0x48, 0x44, 0x52]);
    new DataView(bytes.buffer).setUint32(16, width);
    new DataView(bytes.buffer).setUint32(20, height);
    return bytes;
  };
  const svg = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><path d="M0 0h9v9z"/></svg>';
  const said = (file: string, bytes: Uint8Array | null): string => logoFaults(`campaign/${file}`, bytes).map(({ code, values }) => faultWords(code, values)[0]).join('; ');

  it('is taken as PNG, WebP or a drawing of its own', () => {
    const webp = new Uint8Array(30);
    webp.set(bytesOf('RIFF'));
    webp.set(bytesOf('WEBPVP8X'), 8);
    webp.set([199, 0, 0, 99, 0, 0], 24);
    expect([said('a.png', png(320, 120)), said('a.svg', bytesOf(svg)), said('a.webp', webp)]).toEqual(['', '', '']);
  });

  it.each([
    ['is not there', 'a.png', null, /not there/],
    ['is something else under another name', 'a.webp', png(320, 120), /not a WebP picture/],
    ['is tiny', 'a.png', png(16, 16), /16 by 16/],
    ['is huge', 'a.png', png(9000, 10), /9000 by 10/],
    ['is heavy', 'a.svg', bytesOf(svg.replace('<path', `<!--${'x'.repeat(logoLimit)}--><path`)), /KB/],
    ['does not say how large it is', 'a.svg', bytesOf(svg.replace('viewBox', 'view')), /how large/],
    ['brings a script', 'a.svg', bytesOf(svg.replace('<path', '<script>1</script><path')), /scripts/],
    ['calls for another host', 'a.svg', bytesOf(svg.replace('<path', '<image href="https://x.example/a.png"/><path')), /other files/],
  ])('is refused when it %s', (_what, file, bytes, message) => {
    expect(said(file, bytes)).toMatch(message);
  });

  it('is a name beside campaign.json and nothing else', () => {
    for (const bad of ['../logo.png', 'https://x.example/logo.png', 'logo.gif', 'a/b.png', '.png']) {
      const { campaign, faults } = readCampaign(JSON.stringify({ format: 1, logo: bad }), 'c');
      expect([campaign.logo, faults[0]?.place], bad).toEqual([undefined, 'logo']);
    }
    expect(readCampaign('{"format": 1, "logo": "our-logo.svg"}', 'c')).toMatchObject({ campaign: { logo: 'our-logo.svg' }, faults: [] });
  });
});

describe('an evening of a campaign', () => {
  it('glows when it is listed, or nothing is, and for 13 and over only when it is opened', () => {
    const evening = { id: 'free-skins', band: '8-11' };
    const grave = { id: 'the-picture', band: '13-17' };
    expect([offerOf({ evenings: [], opens13: [] }, evening), offerOf({ evenings: ['map-pin'], opens13: [] }, evening)]).toEqual(['glows', 'not-listed']);
    expect([offerOf({ evenings: [], opens13: [] }, grave), offerOf({ evenings: [], opens13: ['the-picture'] }, grave)]).toEqual(['closed-13', 'glows']);
  });
});
