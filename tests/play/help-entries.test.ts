import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readHelp } from '../../src/campaign/help.ts';
import type { HelpCountry } from '../../src/campaign/help.ts';
import { helpEntriesOf } from '../../src/play/help-entries.ts';

const country: HelpCountry = {
  country: 'DE', name: { en: 'Germany' },
  lines: [
    { service: { en: 'Somebody', de: 'Jemand' }, kinds: ['talk', 'report'], channels: ['phone', 'chat', 'text', 'web'], number: '116 111', url: 'https://help.example', hours: { en: 'All day' }, source: 'A page', verified: '2025-11' },
    { service: { en: 'Police' }, kinds: ['danger'], channels: ['phone'], number: '110', source: 'A page', verified: '2025', confirmed: '2026-01-02' },
  ],
  answers: [],
};

describe('the help lines of a country', () => {
  it('stand once in each row they belong to, under ids of their own', () => {
    const entries = helpEntriesOf(country, 'en');
    expect(entries.map(({ topic, service }) => [topic, service])).toEqual([['talk', 'Somebody'], ['report', 'Somebody'], ['danger', 'Police']]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(3);
  });

  it('call numbers and open addresses', () => {
    expect(helpEntriesOf(country, 'en')[0]?.channels).toEqual([
      { kind: 'phone', to: '116 111' }, { kind: 'chat', to: 'https://help.example' }, { kind: 'text', to: '116 111' }, { kind: 'web', to: 'https://help.example' },
    ]);
  });

  it('are said in the language of the player where the campaign has it', () => {
    const say = (language: string) => helpEntriesOf(country, language).map(({ service }) => service);
    expect(say('de')).toEqual(['Jemand', 'Jemand', 'Police']);
    expect(helpEntriesOf(country, 'de')[2]).toMatchObject({ hours: '', cost: '', ages: '', languages: '', confirmed: '2026-01-02' });
  });

  it('are none before they have arrived', () => {
    expect(helpEntriesOf(undefined, 'en')).toEqual([]);
  });

  const folder = join(import.meta.dirname, '../../public/campaign/help');
  it.each(readdirSync(folder))('of %s can all be reached in every row', (file) => {
    const { help } = readHelp(readFileSync(join(folder, file), 'utf8'), file);
    for (const language of ['en', 'de']) {
      const entries = helpEntriesOf(help ?? undefined, language);
      expect(entries.length).toBeGreaterThan(0);
      for (const { service, channels } of entries) {
        expect(service).not.toBe('');
        expect(channels.length, service).toBeGreaterThan(0);
      }
    }
  });
});
