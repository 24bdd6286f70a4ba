import { tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { stageLook } from './settings.ts';
import { linkStage } from './stage-link.ts';

/** Fetches the stage behind the screen and links it to the game. Without WebGL the player is told, and the game goes on in words. */
export function openStageBehind(game: Pick<Game, 'stage' | 'settings' | 'deviceReduces' | 'notices'>, { canvas, still }: { readonly canvas: HTMLElement; readonly still: boolean }): void {
  game.stage.value = linkStage({
    parent: canvas, html: document.documentElement, still,
    ...stageLook(game.settings.value, game.deviceReduces),
    open: async (parent, options) => (await import('../stage/open-stage.ts')).openStage(parent, options),
    onAbsent: () => tellNotice(game, 'no-stage'), onLost: () => { delete document.documentElement.dataset['stage']; }, onRestored: () => { document.documentElement.dataset['stage'] = 'on'; },
  });
}
