/** Opens the campaign owner's page. */
import { render } from 'preact';
import type { ResultsClient } from '../net/results-client.ts';
import { WordsContext } from '../ui/words-context.ts';
import type { Words } from '../words/words.ts';
import { keyInFragment } from './key-in-address.ts';
import { ResultsPage } from './results-page.tsx';
import type { EveningFacts } from './select.ts';
import '../ui/adult-page.css';
import './results.css';
import './charts.css';
import './print.css';

export interface ResultsDeps {
  /** With a language in use; the page's own words are fetched here. */
  readonly words: Words;
  readonly client: ResultsClient;
  readonly evenings: readonly EveningFacts[];
  /** The page of the host that counts, if that is not this one. */
  readonly elsewhere: string | null;
}

/** Shows the page in `root`. A key in the address is taken out of it at once, so that it stays in no history. Resolves when the page stands. */
export async function openResults(root: HTMLElement, { words, client, evenings, elsewhere }: ResultsDeps): Promise<void> {
  const key = keyInFragment(location.hash);
  if (key !== null) history.replaceState(null, '', '#/results');
  await words.loadSection('results');
  document.title = words.t('results.title');
  render(
    <WordsContext.Provider value={words}>
      <ResultsPage client={client} keyFromLink={key} evenings={evenings} elsewhere={elsewhere} />
    </WordsContext.Provider>,
    root,
  );
}
