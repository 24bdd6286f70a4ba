import type { ComponentChildren } from 'preact';
import { useContext } from 'preact/hooks';
import type { Words } from '../words/words.ts';
import { AnnouncerProvider, LiveRegion } from './announcer.tsx';
import { PlayerWordsContext, WordsContext, useWords } from './words-context.ts';

export interface PartProps {
  /** A level's id, or the name of a late section. */
  readonly of: string;
  readonly children: ComponentChildren;
}

/**
 * A part of the game that may not be translated yet: everything in it, buttons and announcements too, is then said in the source language and in its direction, so that
 * a screen reader uses one voice and no line runs both ways. The bar and the dialogs over it stay the player's own.
 */
export function Part({ of, children }: PartProps) {
  const words = useWords();
  const spoken = words.spoken(of);
  if (spoken === words) return <>{children}</>;
  return (
    <PlayerWordsContext.Provider value={words}>
      <WordsContext.Provider value={spoken}>
        <AnnouncerProvider>
          <Spoken words={spoken}>
            {children}
            <LiveRegion />
          </Spoken>
        </AnnouncerProvider>
      </WordsContext.Provider>
    </PlayerWordsContext.Provider>
  );
}

/** What stands in a part but is the player's own: said in the language chosen, wherever it stands. Outside any part it changes nothing. */
export function PlayersOwn({ children }: { readonly children: ComponentChildren }) {
  const own = useContext(PlayerWordsContext);
  if (own === undefined) return <>{children}</>;
  return <WordsContext.Provider value={own}><Spoken words={own}>{children}</Spoken></WordsContext.Provider>;
}

/** What a part hands to something that is the player's own, as its buttons to the bar. `words` are those of the part. */
export function SaidHere({ words, children }: { readonly words: Words; readonly children: ComponentChildren }) {
  return words === useWords() ? <>{children}</> : <Spoken words={words}>{children}</Spoken>;
}

/** Tells the browser which language stands here, without a box of its own. */
function Spoken({ words, children }: { readonly words: Words; readonly children: ComponentChildren }) {
  return <div class="spoken" lang={words.language} dir={words.dir}>{children}</div>;
}
