/** The comforts that few need: their code and words come when they are asked for, behind what is on the screen. */
import type { ComponentChildren, FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { ComfortMoreProps } from '../ui/access/comfort-more.tsx';
import { ReadingContext } from '../ui/reading-slot.tsx';
import { tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { changeSettings } from './settings-actions.ts';

async function loadWords({ words }: Game): Promise<void> {
  await Promise.all([words.loadSection('access'), words.loadSection('glossary')]);
}

/** Gives the bar and the dialogs below it the reading tools while the player wants them. */
export function ReadingBehind({ game, children }: { readonly game: Game; readonly children: ComponentChildren }) {
  const [Tools, setTools] = useState<FunctionComponent | undefined>(undefined);
  const wanted = game.settings.value.tools;
  useEffect(() => {
    if (!wanted || Tools !== undefined) return;
    Promise.all([import('../ui/access/reading-tools.tsx'), loadWords(game)]).then(
      ([{ openReadingTools }]) => setTools(() => openReadingTools()), () => tellNotice(game, 'room-missing'));
  }, [wanted]);
  return <ReadingContext.Provider value={wanted ? Tools : undefined}>{children}</ReadingContext.Provider>;
}

/** What the comfort dialog shows below its own switches, once it is here. */
export function ComfortMoreBehind({ game }: { readonly game: Game }) {
  const [More, setMore] = useState<FunctionComponent<ComfortMoreProps> | undefined>(undefined);
  useEffect(() => {
    Promise.all([import('../ui/access/comfort-more.tsx'), loadWords(game)]).then(([{ ComfortMore }]) => setMore(() => ComfortMore), () => tellNotice(game, 'room-missing'));
  }, []);
  if (More === undefined) return null;
  const { value } = game.settings;
  return <More settings={value} keys={value.keys} onChange={(change) => changeSettings(game, change)} onKeys={(keys) => changeSettings(game, { keys })} />;
}
