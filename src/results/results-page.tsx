import { ArrowRight, CalendarDays, LogOut, MapPin, RotateCcw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { useCallback, useEffect, useState } from 'preact/hooks';
import type { Results } from '../measure/results.ts';
import type { ResultsClient, SignedIn } from '../net/results-client.ts';
import { Button, Pill } from '../ui/button.tsx';
import { Icon } from '../ui/icon.tsx';
import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { KeyForm } from './key-form.tsx';
import { sayingsOf } from './say.ts';
import type { EveningFacts } from './select.ts';
import { ShowResults } from './show-results.tsx';

type Showing =
  | { readonly at: 'reading' }
  | { readonly at: 'key'; readonly failed: Exclude<SignedIn, 'in'> | null; readonly busy: boolean }
  | { readonly at: 'away' }
  | { readonly at: 'elsewhere'; readonly address: string }
  | { readonly at: 'results'; readonly results: Results };

export interface ResultsPageProps {
  readonly client: ResultsClient;
  /** The key that came with the link, tried once. */
  readonly keyFromLink: string | null;
  /** What the build says of its evenings; none when that did not arrive. */
  readonly evenings: readonly EveningFacts[];
  /** The page of the host that counts, if that is not this one; see `elsewhere.ts`. */
  readonly elsewhere: string | null;
}

function Elsewhere({ address }: { readonly address: string }) {
  const { t } = useWords();
  const { host } = new URL(address);
  return (
    <Panel className="results-empty">
      <h2>{t('results.elsewhere.title')}</h2>
      <p>{t('results.elsewhere.explain', { host })}</p>
      <a class="button button-lamp" href={address} rel="noreferrer"><Icon of={ArrowRight} turns /><span>{t('results.elsewhere.open', { host })}</span></a>
    </Panel>
  );
}

function Told({ children }: { readonly children: ComponentChildren }) {
  return <span class="told">{children}</span>;
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
export function ResultsPage({ client, keyFromLink, evenings, elsewhere }: ResultsPageProps) {
  const words = useWords();
  const { t } = words;
  const [showing, show] = useState<Showing>(elsewhere === null ? { at: 'reading' } : { at: 'elsewhere', address: elsewhere });

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
  useEffect(() => {
    if (elsewhere === null) void (keyFromLink === null ? read() : enter(keyFromLink));
  }, [read, enter, keyFromLink, elsewhere]);

  const results = showing.at === 'results' ? showing.results : null;
  return (
    <div class="results adult-page" data-screen="results">
      <header class="results-head">
        <a class="adult-brand" href="#/">{t('results.brand')}</a>
        <h1>{t('results.title')}</h1>
        {results === null ? null : <Told><Icon of={CalendarDays} />{t('results.through', { date: sayingsOf(words).date(results.through) })}</Told>}
        {results === null ? null : <Told><Icon of={MapPin} />{t('results.campaign', { name: results.campaign })}</Told>}
        {results === null ? null : <div class="results-acts"><Pill icon={LogOut} iconTurns onPress={() => void signOut()}>{t('results.sign-out')}</Pill></div>}
      </header>
      <div class="results-body">
        <p class="visually-hidden" role="status">{showing.at === 'reading' ? t('results.reading') : ''}</p>
        {showing.at === 'reading' ? <p aria-hidden="true">{t('results.reading')}</p> : null}
        {showing.at === 'key' ? <KeyForm failed={showing.failed} busy={showing.busy} onKey={(key) => void enter(key)} /> : null}
        {showing.at === 'elsewhere' ? <Elsewhere address={showing.address} /> : null}
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
