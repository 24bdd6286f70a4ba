import { describe, expect, it } from 'vitest';
import type { HelpCountry } from '../../../src/campaign/help.ts';
import { countrySays } from '../../../src/play/rana/country-says.ts';

const germany: HelpCountry = {
  country: 'DE', name: { en: 'Germany', de: 'Deutschland' }, lines: [],
  answers: [{ question: 'parents', text: { en: 'In Germany, yes.', de: 'In Deutschland ja.' }, source: 'Statute book', verified: '2026-01' }],
};

describe('what a country says at the desk', () => {
  it('is said in the language of the player, with where it comes from', () => {
    expect(countrySays(germany, 'de')).toEqual({ name: 'Deutschland', law: [{ topic: 'parents', text: 'In Deutschland ja.', source: 'Statute book', verified: '2026-01', confirmed: '' }], lines: [] });
  });

  it('has no name before a country is chosen, so that nobody takes silence for a law', () => {
    expect(countrySays({ ...germany, country: 'international', answers: [] }, 'en').name).toBeUndefined();
    expect(countrySays(undefined, 'en')).toEqual({ law: [], lines: [] });
  });
});
