import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { answerConsent, changeLanguage, changeSettings, chooseCountry, openHelp } from '../../src/play/settings-actions.ts';
import { readSettings } from '../../src/play/settings.ts';
import { gameOf } from './game-of.ts';
import { plainPage } from './plain-page.ts';

const helpOf = (country: string): string => JSON.stringify({
  format: 1, country, name: { en: country },
  lines: [{ service: { en: `Help in ${country}` }, kinds: ['talk'], channels: ['phone'], number: '116 111', source: 'A page', verified: '2025' }],
});

/** A server whose answers come when told to; countries it does not have are missing. */
function helpServer(...countries: readonly string[]) {
  const waiting = new Map<string, () => void>();
  const asked: string[] = [];
  const serve = (path: string): Promise<Response> => new Promise((go) => {
    const country = /^campaign\/help\/(\w+)\.json$/.exec(path)?.[1] ?? '';
    asked.push(country);
    const answer = countries.includes(country) ? new Response(helpOf(country)) : new Response('', { status: 404 });
    waiting.set(country, () => go(answer));
  });
  vi.stubGlobal('fetch', serve);
  return { asked, answer: (country: string): void => { waiting.get(country)?.(); } };
}

async function keptCountry({ game, settled }: Awaited<ReturnType<typeof gameOf>>): Promise<string | undefined> {
  await settled();
  const found = await game.keep.read('lamp', 'settings');
  return found.ok ? readSettings(found.value).country : undefined;
}

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

describe('choosing a country', () => {
  it('shows its help lines and keeps the choice, the campaign\'s own country too', async () => {
    const server = helpServer('DE', 'international');
    const visit = await gameOf();
    for (const country of ['DE', 'international']) {
      const chosen = chooseCountry(visit.game, country);
      server.answer(country);
      await chosen;
      expect(visit.game.help.value?.country).toBe(country);
      expect(await keptCountry(visit)).toBe(country);
    }
  });

  it('shows the country chosen last, however late the first one comes', async () => {
    const server = helpServer('DE', 'AT');
    const { game } = await gameOf();
    const both = [chooseCountry(game, 'DE'), chooseCountry(game, 'AT')];
    server.answer('AT');
    await both[1];
    server.answer('DE');
    await both[0];
    expect(game.help.value?.country).toBe('AT');
  });

  it('holds when the player was quicker than the campaign\'s own lines, in whatever order all of them come', async () => {
    const server = helpServer('SE', 'international');
    const { game } = await gameOf();
    const opened = openHelp(game);
    const chosen = chooseCountry(game, 'SE');
    server.answer('international');
    await vi.waitUntil(() => server.asked.length === 3 || game.help.value !== undefined, { timeout: 200 }).catch(() => undefined);
    server.answer('SE');
    await chosen;
    server.answer('international');
    await opened;
    expect(game.help.value?.country).toBe('SE');
  });

  it('keeps nothing when the game opens with the campaign\'s country', async () => {
    const server = helpServer('international');
    const visit = await gameOf();
    const opened = openHelp(visit.game);
    server.answer('international');
    await opened;
    expect(visit.game.help.value?.country).toBe('international');
    expect(await visit.driver.keys()).toEqual([]);
  });

  it('falls back to the campaign\'s lines when those of the player are gone', async () => {
    const server = helpServer('international');
    const visit = await gameOf();
    changeSettings(visit.game, { country: 'XX' });
    const opened = openHelp(visit.game);
    server.answer('XX');
    await vi.waitUntil(() => server.asked.includes('international'));
    server.answer('international');
    await opened;
    expect(visit.game.help.value?.country).toBe('international');
  });
});

describe('changing a setting', () => {
  it('keeps all settings under the sign', async () => {
    const { game, settled } = await gameOf();
    changeSettings(game, { textSize: 150 });
    changeSettings(game, { music: 0 });
    await settled();
    expect(await game.keep.read('lamp', 'settings')).toMatchObject({ ok: true, value: { textSize: 150, music: 0 } });
  });

  it('leaves the language as it is when its words do not come', async () => {
    const visit = await gameOf();
    const game = { ...visit.game, words: { ...visit.game.words, use: async () => Promise.reject(new Error('away')) } };
    await changeLanguage(game, 'de');
    expect(game.settings.value.language).toBeUndefined();
    expect(game.notices.value).toEqual(['language-missing']);
  });

  it('brings other letters once there is a network again, when there was none', async () => {
    const page = new EventTarget();
    vi.stubGlobal('addEventListener', page.addEventListener.bind(page));
    const asked = vi.fn<() => void>();
    vi.doMock('../../src/ui/access/fonts.css', () => {
      asked();
      if (asked.mock.calls.length === 1) throw new Error('Unable to preload CSS');
      return {};
    });
    const { game } = await gameOf();
    changeSettings(game, { font: 'andika' });
    await vi.waitUntil(() => asked.mock.calls.length === 1);
    await new Promise((resolve) => { setTimeout(resolve, 20); });
    page.dispatchEvent(new Event('online'));
    await vi.waitUntil(() => asked.mock.calls.length === 2);
    vi.doUnmock('../../src/ui/access/fonts.css');
  });

  it('throws away what was counted on a no, and only then', async () => {
    const { game } = await gameOf();
    const stopped = vi.spyOn(game, 'stopCounting');
    answerConsent(game, true);
    expect(stopped).not.toHaveBeenCalled();
    answerConsent(game, false);
    expect(stopped).toHaveBeenCalledOnce();
    expect(game.settings.value.counting).toBe('no');
  });
});
