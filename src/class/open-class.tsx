/** The way from the front door to a class on one projector: the adult's pages, or the window the class sees. */
import { render } from 'preact';
import { openStageBehind } from '../play/stage-opening.ts';
import { ClassPages, openClassApp } from './class-app.tsx';
import { openClassChannel } from './class-channel.ts';
import { openClassGame } from './class-game.ts';
import { readKeptLesson } from './lesson-record.ts';
import { ProjectorPage, followConsole } from './projector-page.tsx';

export interface OpenClass {
  readonly root: HTMLElement;
  readonly canvas: HTMLElement;
  readonly window: 'console' | 'projector';
  /** Developer switches; see `dev/switches.ts`. */
  readonly stage: 'on' | 'off' | 'still';
  readonly lang?: string;
  readonly motion?: 'full' | 'reduced';
}

/** Shows the page in `root`. Resolves when it stands; the stage comes later or never. */
export async function openClass({ root, canvas, window: which, stage, ...switches }: OpenClass): Promise<void> {
  const game = await openClassGame(switches);
  const channel = openClassChannel();
  const draw = (): void => { if (stage !== 'off') openStageBehind(game, { canvas, still: stage === 'still' }); };
  for (const event of ['pointerup', 'keydown'] as const) addEventListener(event, () => game.sound.unlock(), { once: true });
  if (which === 'projector' && channel !== undefined) {
    document.documentElement.dataset['projector'] = '';
    render(<ProjectorPage game={game} channel={channel} shown={followConsole(game, channel)} />, root);
    draw();
    return;
  }
  const app = openClassApp(game, channel, await readKeptLesson(game));
  render(<ClassPages app={app} />, root);
  // In two windows only the class's one is drawn on; the console is read.
  let drawn = false;
  app.windows.subscribe((windows) => {
    if (windows === 'two' || drawn) return;
    drawn = true;
    draw();
  });
}
