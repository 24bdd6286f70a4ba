import type { ComponentChildren } from 'preact';
import { useLayoutEffect } from 'preact/hooks';
import { setPageLanguage } from '../words/page-language.ts';
import type { Words } from '../words/words.ts';
import { AnnouncerProvider, LiveRegion } from './announcer.tsx';
import { LeaveWatch } from './leave-button.tsx';
import { WordsContext, useWords } from './words-context.ts';

/** Keeps the page's language with the player's. */
function PageLanguage() {
  const { language, dir } = useWords();
  useLayoutEffect(() => setPageLanguage(document.documentElement, { code: language, dir }), [language, dir]);
  return null;
}

export interface FrameProps {
  readonly words: Words;
  /** Where Leave now goes, if the campaign says so. */
  readonly leaveTo?: string | undefined;
  readonly children: ComponentChildren;
}

/** What stands around every screen: the words, the announcer, the watch for leaving. Render the screens inside it, once. */
export function Frame({ words, leaveTo, children }: FrameProps) {
  return (
    <WordsContext.Provider value={words}>
      <AnnouncerProvider>
        <LeaveWatch to={leaveTo}>
          <PageLanguage />
          {children}
          <LiveRegion />
        </LeaveWatch>
      </AnnouncerProvider>
    </WordsContext.Provider>
  );
}
