import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { AnnouncerProvider, LiveRegion } from './announcer.tsx';
import './base.css';
import { LeaveWatch } from './leave-button.tsx';
import { WordsContext, useWords } from './words-context.ts';
import type { Words } from '../words/words.ts';

/** Keeps `lang` and `dir` of the page with the player's language, because screen readers and browsers choose voices by it. */
function PageLanguage() {
  const { language, languages } = useWords();
  const dir = languages.find(({ code }) => code === language)?.dir ?? 'ltr';
  useEffect(() => {
    document.documentElement.lang = language;
    document.documentElement.dir = dir;
  }, [language, dir]);
  return null;
}

/** What stands around every screen: the words, the announcer, the watch for leaving. Render the screens inside it, once. */
export function Frame({ words, children }: { readonly words: Words; readonly children: ComponentChildren }) {
  return (
    <WordsContext.Provider value={words}>
      <AnnouncerProvider>
        <LeaveWatch>
          <PageLanguage />
          {children}
          <LiveRegion />
        </LeaveWatch>
      </AnnouncerProvider>
    </WordsContext.Provider>
  );
}
