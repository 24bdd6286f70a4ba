import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { memoryDriver } from '../../src/keep/memory-driver.ts';
import { emptyHouse } from '../../src/play/house-record.ts';
import { catchUp } from '../../src/play/other-tabs.ts';
import { answerConsent, changeSettings } from '../../src/play/settings-actions.ts';
import { gameOf } from './game-of.ts';
import { plainPage } from './plain-page.ts';

beforeEach(() => { vi.stubGlobal('document', plainPage()); });
afterEach(() => { vi.unstubAllGlobals(); });

/** Two tabs on one device. */
async function twoTabs() {
  const driver = memoryDriver();
  return [await gameOf({ driver }), await gameOf({ driver })] as const;
}

describe('two tabs of one browser', () => {
  it('agree on a no to counting, and neither takes it back by keeping something else', async () => {
    const [one, other] = await twoTabs();
    answerConsent(one.game, true);
    await one.settled();
    await catchUp(other.game);
    expect(other.game.settings.value.counting).toBe('yes');
    answerConsent(one.game, false);
    await one.settled();
    const stopped = vi.spyOn(other.game, 'stopCounting');
    await catchUp(other.game);
    expect(other.game.settings.value.counting).toBe('no');
    expect(stopped).toHaveBeenCalledOnce();
    changeSettings(other.game, { muted: true });
    await other.settled();
    expect(await other.game.keep.read('lamp', 'settings')).toMatchObject({ ok: true, value: { counting: 'no', muted: true } });
  });

  it('show the lamps that were lit in the other one', async () => {
    const [one, other] = await twoTabs();
    const house = { ...emptyHouse, flags: { warned: true } };
    await one.game.keeping.keep('house', house);
    await catchUp(other.game);
    expect(other.game.house.value).toEqual(house);
  });

  it('do not go back to what was kept before, where the newest could not be', async () => {
    const inner = memoryDriver();
    let full = false;
    const { game } = await gameOf({ driver: { ...inner, set: (key, text) => (full ? Promise.reject(new Error('full')) : inner.set(key, text)) } });
    changeSettings(game, { textSize: 125 });
    await game.keeping.settled('settings');
    full = true;
    changeSettings(game, { textSize: 200 });
    await catchUp(game);
    expect(game.settings.value.textSize).toBe(200);
  });

  it('do not undo what is changed here while the other one is read', async () => {
    const driver = memoryDriver();
    let reading = (): void => undefined;
    const one = await gameOf({ driver });
    const other = await gameOf({ driver: { ...driver, get: async (key) => { const text = await driver.get(key); reading(); return text; } } });
    changeSettings(one.game, { textSize: 125 });
    await one.settled();
    reading = () => { reading = () => undefined; changeSettings(other.game, { textSize: 200 }); };
    await catchUp(other.game);
    expect(other.game.settings.value.textSize).toBe(200);
  });

  it('take nothing over where nothing is kept', async () => {
    const { game } = await gameOf();
    const before = game.settings.value;
    await catchUp(game);
    expect(game.settings.value).toBe(before);
  });
});
