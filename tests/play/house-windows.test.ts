import { signal } from '@preact/signals';
import { describe, expect, it } from 'vitest';
import { defaultCampaign } from '../../src/campaign/campaign.ts';
import type { Campaign } from '../../src/campaign/campaign.ts';
import { darkWindow, emptyHouse } from '../../src/play/house-record.ts';
import { windowsOf } from '../../src/play/house-windows.ts';
import type { LevelEntry } from '../../src/play/levels.ts';

const entry = (id: string): LevelEntry => ({ id, hash: '0123456789abcdef', strand: 'fraud', band: '8-11', window: 'jonas', minutes: [10, 14], languages: ['en'], endings: 4, clues: 1 });
const now = (): number => Date.UTC(2026, 8, 1);
const all = ['map-pin', 'free-skins', 'left-out', 'new-player', 'hello-gran', 'just-a-joke', 'one-password', 'sold-out', 'screenshot', 'the-picture', 'easy-money', 'not-real', 'just-testing'];

function openIn(campaign: Partial<Campaign>, levels: readonly string[] = all): readonly string[] {
  const windows = windowsOf({ levels: levels.map(entry), house: signal(emptyHouse), campaign: { ...defaultCampaign, ...campaign }, now });
  expect(windows.map(({ id }) => id)).toEqual(all);
  return windows.filter(({ open }) => open).map(({ id }) => id);
}

describe('the windows of the house', () => {
  it('are open where there is an evening, and stay closed for 13 and over until the campaign opens them', () => {
    expect(openIn({}, ['free-skins'])).toEqual(['free-skins']);
    expect(openIn({})).toEqual(all.filter((id) => id !== 'the-picture' && id !== 'not-real'));
    expect(openIn({ opens13: ['not-real'] })).toEqual(all.filter((id) => id !== 'the-picture'));
  });

  it('are only those the campaign wants, if it names any; wanting is not opening', () => {
    expect(openIn({ evenings: ['free-skins', 'the-picture'] })).toEqual(['free-skins']);
  });

  it('are named even while dark, but for those the campaign has not opened', () => {
    const windows = windowsOf({ levels: [], house: signal(emptyHouse), campaign: defaultCampaign, now });
    expect(windows.filter(({ unnamed }) => unnamed === true).map(({ id }) => id)).toEqual(['the-picture', 'not-real']);
  });

  it('show the lamps that were lit', () => {
    const lamps = { finished: true, another: false, clues: true };
    const house = signal({ ...emptyHouse, windows: { 'map-pin': { ...darkWindow, lamps } } });
    const [first, second] = windowsOf({ levels: [], house, campaign: defaultCampaign, now });
    expect([first?.lamps, second?.lamps]).toEqual([lamps, darkWindow.lamps]);
  });

  it('flicker when a booster is due and their evening is open', () => {
    const house = signal({ ...emptyHouse, windows: { 'map-pin': { ...darkWindow, finishedAt: Date.UTC(2026, 7, 1) } } });
    const flickering = (levels: readonly string[]) => windowsOf({ levels: levels.map(entry), house, campaign: defaultCampaign, now }).filter(({ flickers }) => flickers).map(({ id }) => id);
    expect(flickering(all)).toEqual(['map-pin']);
    expect(flickering(['free-skins'])).toEqual([]);
  });
});
