import { tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { isReduced } from './settings.ts';
import { linkStage } from './stage-link.ts';

/** Asks for the stage's scripts and does not run them yet, so that they come while the first screen is being made. A build names them in the page. */
export function fetchStage(page: Document): void {
  const scripts = page.getElementById('stage-scripts');
  if (scripts instanceof HTMLTemplateElement) page.head.append(scripts.content);
}

/** Fetches the stage behind the screen and links it to the game. Without WebGL the player is told, and the game goes on in words. */
export function openStageBehind(game: Pick<Game, 'stage' | 'settings' | 'deviceReduces' | 'notices'>, { canvas, still }: { readonly canvas: HTMLElement; readonly still: boolean }): void {
  const page = document.documentElement.dataset;
  page['stage'] = 'coming';
  game.stage.value = linkStage({
    parent: canvas, html: document.documentElement, still,
    reducedMotion: isReduced(game.settings.value, game.deviceReduces), highContrast: game.settings.value.contrast === 'high',
    open: async (parent, options) => (await import('../stage/open-stage.ts')).openStage(parent, options),
    onAbsent: () => {
      delete page['stage'];
      tellNotice(game, 'no-stage');
    },
    onLost: () => { delete page['stage']; }, onRestored: () => { page['stage'] = 'on'; },
  });
}
