import type { ComponentChildren } from 'preact';
import { textIn } from '../campaign/reading.ts';
import { packsOf } from '../words/language-list.ts';
import { writeDate } from '../ui/help-ways.ts';
import { useWords } from '../ui/words-context.ts';
import type { Printed } from './printed.ts';
import type { Sheet } from './route.ts';

export interface PaperProps {
  readonly sheet: Sheet;
  readonly printed: Printed;
  readonly title: string;
  /** A sheet that hangs on a wall or goes home bears no note of where it was made. */
  readonly bare?: boolean;
  readonly children: ComponentChildren;
}

/** A sheet: the campaign's head, the title, what is on it, and what it was made from. */
export function Paper({ sheet, printed, title, bare = false, children }: PaperProps) {
  const { t, language } = useWords();
  const { name, logo } = printed.folder.campaign;
  const campaign = textIn(name, language);
  return (
    <article class={`leaf leaf-${sheet}`}>
      <header class="leaf-head">
        {logo === undefined ? null : <img src={`campaign/${logo}`} alt="" />}
        <span>{campaign}</span>
      </header>
      <h1>{title}</h1>
      {children}
      {bare ? null : <footer class="leaf-foot">{t('kit.source', { name: campaign, day: writeDate(printed.day, packsOf(language)) })}</footer>}
    </article>
  );
}

/** Sentences of a part, by the letters they have in the pack. */
export function Points({ of, letters, values }: { readonly of: string; readonly letters: string; readonly values?: Readonly<Record<string, string>> }) {
  const { t } = useWords();
  return <ul>{[...letters].map((letter) => <li key={letter}>{t(`${of}.${letter}`, values)}</li>)}</ul>;
}
