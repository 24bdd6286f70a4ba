import { CalendarDays, Download, LogOut, MapPin, Printer, RotateCcw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Results } from '../measure/results.ts';
import type { ResultsClient, SignedIn } from '../net/results-client.ts';
import { Button, Pill } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { csvName, csvOf, download } from './csv.ts';
import { KeyForm } from './key-form.tsx';
import { sayingsOf } from './say.ts';
import type { EveningFacts } from './select.ts';
import { ShowResults } from './show-results.tsx';

type Showing =
  | { readonly at: 'reading' }
  | { readonly at: 'key'; readonly failed: Exclude<SignedIn, 'in'> | null; readonly busy: boolean }
  | { readonly at: 'away' }
  | { readonly at: 'results'; readonly results: Results };

export interface ResultsPageProps {
  readonly client: ResultsClient;
  /** The key that came with the link, tried once. */
  readonly keyFromLink: string | null;
  /** What the build says of its evenings; none when that did not arrive. */
  readonly evenings: readonly EveningFacts[];
}

function Told({ children }: { readonly children: ComponentChildren }) {
  return <span class="told">{children}</span>;
}

function Acts({ results, onSignOut }: { readonly results: Results; readonly onSignOut: () => void }) {
  const { t } = useWords();
  const save = (isOpen: boolean): void => download(csvName(results, isOpen), csvOf(results, isOpen));
  return (
    <div class="results-acts">
      {results.levels.length === 0 ? null : (
        <>
          <Pill icon={Download} onPress={() => save(false)}>{t('results.save.table')}</Pill>
          <Pill icon={Download} label={`${t('results.save.open')}. ${t('results.save.open-hint')}`} onPress={() => save(true)}>{t('results.save.open')}</Pill>
          <Pill icon={Printer} onPress={() => print()}>{t('results.save.print')}</Pill>
        </>
      )}
      <Pill icon={LogOut} iconTurns onPress={onSignOut}>{t('results.sign-out')}</Pill>
    </div>
  );
}

function Nothing({ results }: { readonly results: Results }) {
  const words = useWords();
  return (
    <Panel className="results-empty">
      <h2>{words.t('results.empty.title')}</h2>
      <p>{words.t('results.empty.explain', { date: sayingsOf(words).date(results.through) })}</p>
    </Panel>
  );
}

/** The campaign owner's page: asks for the key, shows what was released, and says plainly when there is nothing or nobody answers. */
export function ResultsPage({ client, keyFromLink, evenings }: ResultsPageProps) {
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
        {results === null ? null : <Acts results={results} onSignOut={() => void signOut()} />}
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
        {results === null ? null : results.levels.length === 0 ? <Nothing results={results} /> : <ShowResults results={results} evenings={evenings} />}
      </div>
    </div>
  );
}
