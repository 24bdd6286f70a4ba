import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applySettings, defaultSettings, isReduced, readSettings } from '../../src/play/settings.ts';
import type { Settings } from '../../src/play/settings.ts';
import { fonts, spacings } from '../../src/ui/comfort-settings.ts';
import { actions, defaultKeys, rebind } from '../../src/ui/keys.ts';
import { trustedLists } from '../../src/ui/evening/trusted-people.ts';

const anyPerson = (place: keyof typeof trustedLists) => fc.constantFrom(...trustedLists[place]);

/** Every field at any value the game can set it to. */
const anySettings: fc.Arbitrary<Settings> = fc.record({
  format: fc.constant(1 as const), textSize: fc.constantFrom(100, 125, 150, 200), spacing: fc.constantFrom(...spacings), contrast: fc.constantFrom('normal', 'high'),
  motion: fc.constantFrom('device', 'full', 'reduced'), rhythm: fc.constantFrom('typing', 'instant'), targets: fc.constantFrom('normal', 'large'), captions: fc.boolean(), tools: fc.boolean(), font: fc.constantFrom(...fonts),
  keys: fc.array(fc.tuple(fc.constantFrom(...actions), fc.constantFrom('q', '5', 'ä', 'l')), { maxLength: 5 }).map((changes) => changes.reduce((keys, [action, key]) => rebind(keys, action, key), defaultKeys)),
  muted: fc.boolean(),
  effects: fc.double({ min: 0, max: 1, noNaN: true }).map((share) => share + 0), music: fc.constantFrom(0, 0.05, 0.4, 1), counting: fc.constantFrom('unasked', 'yes', 'no'),
  language: fc.constantFrom('en', 'de', 'pt-BR', 'zh-Hant-TW', 'es-419', 'qps-long'), country: fc.constantFrom('DE', 'AT', 'international'),
  people: fc.record({ home: anyPerson('home'), school: anyPerson('school'), elsewhere: anyPerson('elsewhere') }, { requiredKeys: [] }),
}, { requiredKeys: ['format', 'textSize', 'spacing', 'contrast', 'motion', 'rhythm', 'targets', 'captions', 'tools', 'font', 'keys', 'muted', 'effects', 'music', 'counting', 'people'] });

describe('settings that were kept', () => {
  it('come back as they were', () => {
    fc.assert(fc.property(anySettings, (settings) => {
      const kept: unknown = JSON.parse(JSON.stringify(settings));
      expect(readSettings(kept)).toEqual(kept);
    }));
  });

  it('are valid whatever was kept, and reading them once more changes nothing', () => {
    const names = Object.keys({ ...defaultSettings, language: '', country: '' });
    const anyKept = fc.oneof(fc.jsonValue(), fc.dictionary(fc.constantFrom(...names), fc.jsonValue()));
    fc.assert(fc.property(anyKept, (kept) => {
      const settings = readSettings(kept);
      expect(readSettings(settings)).toEqual(settings);
      expect([100, 125, 150, 200]).toContain(settings.textSize);
      expect(['unasked', 'yes', 'no']).toContain(settings.counting);
      for (const volume of [settings.effects, settings.music]) expect(volume >= 0 && volume <= 1).toBe(true);
      for (const flag of [settings.muted, settings.captions]) expect(typeof flag).toBe('boolean');
      for (const name of Object.keys(settings)) expect(names).toContain(name);
    }));
  });

  it('lose only the field that is damaged', () => {
    fc.assert(fc.property(anySettings, fc.constantFrom('textSize', 'effects', 'counting', 'muted'), (settings, name) => {
      const read = readSettings({ ...settings, [name]: 'damaged' });
      expect(read).toEqual({ ...settings, [name]: defaultSettings[name] });
    }));
  });

  it('never take silence, or anything but the very word, for a yes to counting', () => {
    for (const counting of [undefined, true, 1, 'YES', ['yes']]) expect(readSettings({ counting }).counting).toBe('unasked');
  });

  it('hold ids of trusted people and never a name', () => {
    expect(readSettings({ people: { home: 'Mum Smith', school: 'class-teacher', street: 'friends-parent', elsewhere: 7 } }).people).toEqual({ school: 'class-teacher' });
  });
});

describe('shown settings', () => {
  const page = () => {
    const styles: Record<string, string> = {};
    return { styles, dataset: {} as Record<string, string>, style: { setProperty: (name: string, value: string) => { styles[name] = value; } } };
  };

  it('stand on the page where the style sheets look for them', () => {
    const html = page();
    applySettings({ ...defaultSettings, textSize: 150, spacing: 2, contrast: 'high', targets: 'large', motion: 'reduced' }, html as unknown as HTMLElement, false);
    expect(html.styles).toEqual({ 'font-size': '150%', '--spacing': '2' });
    expect(html.dataset).toEqual({ contrast: 'high', font: 'mixed', targets: 'large', motion: 'reduced' });
  });

  it('follow the device about motion until the player has said', () => {
    const reduced = (motion: Settings['motion']) => [true, false].map((device) => isReduced({ ...defaultSettings, motion }, device));
    expect([reduced('device'), reduced('full'), reduced('reduced')]).toEqual([[true, false], [false, false], [true, true]]);
  });
});
