import { BookA, RotateCcw, Square, Volume2 } from 'lucide';
import type { FunctionComponent } from 'preact';
import { useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { packsOf } from '../../words/language-list.ts';
import { Pill } from '../button.tsx';
import { useKeys } from '../keys-context.ts';
import { listenForKeys } from '../keys.ts';
import { ReadingContext } from '../reading-slot.tsx';
import { useWords } from '../words-context.ts';
import { deviceVoice } from './device-voice.ts';
import { glossaryFinder } from './glossary.ts';
import { glossaryTerms } from './glossary-terms.ts';
import { blocksIn } from './page-text.ts';
import { createReader } from './reader.ts';
import type { Reader } from './reader.ts';
import './reading-tools.css';
import { sentencesIn } from './sentences.ts';
import type { Sentence } from './sentences.ts';
import { useReading } from './use-reading.ts';
import { useMarkedWords } from './use-marked-words.ts';
import { WordsPanel } from './words-panel.tsx';

/** Goes out: the tools for the bar and the dialogs of this window, which share one voice. */
export function openReadingTools(): FunctionComponent {
  const port = deviceVoice(window);
  const reader = port === undefined ? undefined : createReader<Sentence>(port);
  const Bare = (): ReturnType<FunctionComponent> => <Tools reader={reader} explains={false} />;
  return function ReadingTools() {
    return <Tools reader={reader} explains over={Bare} />;
  };
}

interface ToolsProps {
  readonly reader: Reader<Sentence> | undefined;
  /** Whether the words on the screen can be looked up; not in the list of words itself. */
  readonly explains: boolean;
  /** The tools of what these open. */
  readonly over?: FunctionComponent;
}

/** What the tools read: the dialog they stand in, or else the screen below the bar. */
function partOf(tools: Element | null): Element | null {
  const dialog = tools?.closest('dialog');
  return dialog === null || dialog === undefined ? tools?.closest('.screen')?.querySelector('.screen-body') ?? null : dialog.querySelector('.dialog-panel');
}

function Tools({ reader, explains, over }: ToolsProps) {
  const words = useWords();
  const { t } = words;
  const here = useRef<HTMLDivElement>(null);
  const part = (): Element | null => partOf(here.current);
  const now = useReading(reader, part);
  const [asked, ask] = useState<readonly string[] | undefined>(undefined);
  const hasGlossary = explains && words.spoken('glossary') === words;
  const find = useMemo(() => finderIn(hasGlossary ? t : undefined), [hasGlossary, words.language]);
  useMarkedWords({ part, find, onTap: (id) => ask([id]) });
  const canRead = reader?.canSpeak(packsOf(words.language)) === true;
  const read = (): void => {
    const from = part();
    if (canRead && from !== null) reader?.read(sentencesIn(from));
  };
  const list = (): void => {
    const from = part();
    if (hasGlossary && from !== null) ask([...new Set(blocksIn(from).flatMap(({ text }) => find(text).map(({ id }) => id)))]);
  };
  useToolKeys(here, { read: () => (now === undefined ? read() : reader?.stop()), words: list });
  if (!canRead && !hasGlossary) return <div ref={here} hidden />;
  return (
    <div class="reading-tools" role="group" aria-label={t('access.reading.bar')} ref={here} data-unread>
      {!canRead ? null : now === undefined
        ? <Pill icon={Volume2} kind="white" onPress={read}>{t('access.reading.read')}</Pill>
        : <Pill icon={Square} kind="lamp" onPress={() => reader.stop()}>{t('access.reading.stop')}</Pill>}
      {canRead && now !== undefined ? <Pill icon={RotateCcw} kind="white" onPress={() => reader.again()}>{t('access.reading.again')}</Pill> : null}
      {hasGlossary ? <Pill icon={BookA} kind="white" opens onPress={list}>{t('access.reading.words')}</Pill> : null}
      {asked === undefined ? null : (
        <ReadingContext.Provider value={over}><WordsPanel terms={asked} onClose={() => ask(undefined)} /></ReadingContext.Provider>
      )}
    </div>
  );
}

function finderIn(t: ((key: string) => string) | undefined): ReturnType<typeof glossaryFinder> {
  return glossaryFinder(t === undefined ? [] : glossaryTerms.map((id) => ({ id, forms: t(`glossary.terms.${id}.forms`).split('|') })));
}

/** The keys of the tools are for the screen; in a dialog they belong to the dialog. */
function useToolKeys(here: { readonly current: Element | null }, acts: { readonly read: () => void; readonly words: () => void }): void {
  const keys = useKeys();
  const now = useRef(acts);
  now.current = acts;
  useLayoutEffect(() => listenForKeys(window, () => keys, (action) => {
    if (here.current?.closest('dialog') !== null) return;
    if (action === 'read') now.current.read();
    if (action === 'words') now.current.words();
  }), [keys]);
}
