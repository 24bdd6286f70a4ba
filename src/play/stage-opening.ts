import { tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { isReduced } from './settings.ts';
import { linkStage } from './stage-link.ts';

/** Asks for files that the page names in a template, so that they come while something else is being made. */
export function askFor(page: Document, template: 'letters' | 'stage-scripts'): void {
  const named = page.getElementById(template);
  if (named instanceof HTMLTemplateElement) page.head.append(named.content);
}

/** Fetches the stage behind the screen and links it to the game. Without WebGL the player is told, and the game goes on in words. */
export function openStageBehind(game: Pick<Game, 'stage' | 'settings' | 'deviceReduces' | 'notices'>, { canvas, still }: { readonly canvas: HTMLElement; readonly still: boolean }): void {
  const page = document.documentElement.dataset;
  page['stage'] = 'coming';
  game.stage.value = linkStage({
    parent: canvas, html: document.documentElement, still,
    reducedMotion: isReduced(game.settings.value, game.deviceReduces), highContrast: game.settings.value.contrast === 'high',
    open: async (parent, options) => {
      const { openStage } = await import('../stage/open-stage.ts');
      // Between two long pieces of work a press is answered.
      await new Promise((resolve) => { setTimeout(resolve); });
      return openStage(parent, options);
    },
    onAbsent: () => {
      delete page['stage'];
      tellNotice(game, 'no-stage');
    },
    onLost: () => { delete page['stage']; }, onRestored: () => { page['stage'] = 'on'; },
  });
}
