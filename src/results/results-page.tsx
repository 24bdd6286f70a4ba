import { CalendarDays, LogOut, MapPin, RotateCcw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Results } from '../measure/results.ts';
import type { ResultsClient, SignedIn } from '../net/results-client.ts';
import { Button, Pill } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { figuresOf } from './figures.ts';
import { KeyForm } from './key-form.tsx';
import { Learning } from './learning.tsx';
import { Outcomes } from './outcomes.tsx';
import { sayingsOf } from './say.ts';
import { Tiles } from './tiles.tsx';

type Showing =
  | { readonly at: 'reading' }
  | { readonly at: 'key'; readonly failed: Exclude<SignedIn, 'in'> | null; readonly busy: boolean }
  | { readonly at: 'away' }
  | { readonly at: 'results'; readonly results: Results };

export interface ResultsPageProps {
  readonly client: ResultsClient;
  /** The key that came with the link, tried once. */
  readonly keyFromLink: string | null;
}

function Told({ children }: { readonly children: ComponentChildren }) {
  return <span class="told">{children}</span>;
}

function Figures({ results }: { readonly results: Results }) {
  const words = useWords();
  const { t } = words;
  const [, levelsCame] = useState(0);
  useEffect(() => {
    // Names of moments and endings stand in the words of each evening; without them the figures stand under their ids.
    for (const { level } of results.levels) if (!words.hasLevel(level)) words.loadLevel(level).then(() => levelsCame((times) => times + 1), () => undefined);
  }, [results, words]);
  const blocks = figuresOf(results);
  if (blocks.length === 0) {
    return (
      <Panel className="results-empty">
        <h2>{t('results.empty.title')}</h2>
        <p>{t('results.empty.explain', { date: sayingsOf(words).date(results.through) })}</p>
      </Panel>
    );
  }
  return (
    <>
      {blocks.map((figures) => (
        <section key={figures.channel}>
          <h2>{t(`results.channels.${figures.channel}`)}</h2>
          <Tiles figures={figures} />
          <div class="charts"><Learning figures={figures} /><Outcomes figures={figures} /></div>
        </section>
      ))}
      <p class="small">{t('results.notes.missing')}</p>
    </>
  );
}

/** The campaign owner's page: asks for the key, shows what was released, and says plainly when there is nothing or nobody answers. */
export function ResultsPage({ client, keyFromLink }: ResultsPageProps) {
  const words = useWords();
  const { t } = words;
  const [showing, show] = useState<Showing>({ at: 'reading' });

  const read = useCallback(async (): Promise<void> => {
    const answer = await client.read();
    if (answer.state === 'read') show({ at: 'results', results: answer.results });
    else show(answer.state === 'away' ? { at: 'away' } : { at: 'key', failed: null, busy: false });
  }, [client]);
  const enter = useCallback(async (key: string): Promise<void> => {
    show({ at: 'key', failed: null, busy: true });
    const signedIn = await client.signIn(key);
    if (signedIn === 'in') await read();
    else show({ at: 'key', failed: signedIn, busy: false });
  }, [client, read]);
  const signOut = async (): Promise<void> => {
    await client.signOut();
    show({ at: 'key', failed: null, busy: false });
  };
  useEffect(() => void (keyFromLink === null ? read() : enter(keyFromLink)), [read, enter, keyFromLink]);

  const results = showing.at === 'results' ? showing.results : null;
  return (
    <div class="results" data-screen="results">
      <header class="results-head">
        <a class="results-brand" href="#/">{t('results.brand')}</a>
        <h1>{t('results.title')}</h1>
        {results === null ? null : <Told><Icon of={CalendarDays} />{t('results.through', { date: sayingsOf(words).date(results.through) })}</Told>}
        {results === null ? null : <Told><Icon of={MapPin} />{t('results.campaign', { name: results.campaign })}</Told>}
        {results === null ? null : <Pill icon={LogOut} iconTurns className="results-out" onPress={() => void signOut()}>{t('results.sign-out')}</Pill>}
      </header>
      <div class="results-body">
        <p class="visually-hidden" role="status">{showing.at === 'reading' ? t('results.reading') : ''}</p>
        {showing.at === 'reading' ? <p aria-hidden="true">{t('results.reading')}</p> : null}
        {showing.at === 'key' ? <KeyForm failed={showing.failed} busy={showing.busy} onKey={(key) => void enter(key)} /> : null}
        {showing.at === 'away' ? (
          <Panel className="results-empty">
            <h2>{t('results.away.title')}</h2>
            <p role="alert">{t('results.away.explain')}</p>
            <Button kind="lamp" icon={RotateCcw} onPress={() => void read()}>{t('results.away.again')}</Button>
          </Panel>
        ) : null}
        {results === null ? null : <Figures results={results} />}
      </div>
    </div>
  );
}
