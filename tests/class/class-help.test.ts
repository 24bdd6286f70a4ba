import { signal } from '@preact/signals';
import { afterEach, expect, it, vi } from 'vitest';
import { readCampaign } from '../../src/campaign/campaign.ts';
import { openClassHelp } from '../../src/class/class-game.ts';
import type { ClassGame } from '../../src/class/class-game.ts';
import { defaultSettings } from '../../src/play/settings.ts';

afterEach(() => { vi.unstubAllGlobals(); });

it('the country that the adult has picked holds, when the campaign\'s own lines come after it', async () => {
  const waiting = new Map<string, () => void>();
  vi.stubGlobal('fetch', (path: string) => new Promise((go) => {
    const country = /(\w+)\.json$/.exec(path)?.[1] ?? '';
    waiting.set(country, () => go(new Response(JSON.stringify({ format: 1, country, name: { en: country }, lines: [] }))));
  }));
  const game: Pick<ClassGame, 'help' | 'settings' | 'campaign'> = { help: signal(undefined), settings: signal(defaultSettings), campaign: readCampaign('{}', 'campaign.json').campaign };
  const opened = openClassHelp(game, game.campaign.country);
  game.settings.value = { ...game.settings.value, country: 'SE' };
  const chosen = openClassHelp(game, 'SE');
  waiting.get('SE')?.();
  await chosen;
  waiting.get(game.campaign.country)?.();
  await opened;
  expect(game.help.value?.country).toBe('SE');
});
