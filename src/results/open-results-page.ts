/** The way from the front door to the campaign owner's page: words in the browser's language, and the endpoint the campaign names. */
import { readCampaign } from '../campaign/campaign.ts';
import { openResultsClient } from '../net/results-client.ts';
import { loadListed } from '../words/listed-words.ts';
import { languageOf, shippedLanguages, source } from '../words/language-list.ts';
import { setPageLanguage } from '../words/page-language.ts';
import { pickLanguage } from '../words/pick-language.ts';
import { createWords } from '../words/words.ts';
import { resultsElsewhere } from './elsewhere.ts';
import { openResults } from './open-results.tsx';
import type { EveningFacts } from './select.ts';

/** A row of the build's list of evenings, as far as it matters here. */
type Evening = EveningFacts & { readonly languages: readonly string[] };

/** Shows the results in `root`. `lang` is the language of the page's switches. Resolves when the page stands. */
export async function openResultsPage(root: HTMLElement, lang: string | undefined): Promise<void> {
  const text = await fetch('campaign/campaign.json').then((answer) => (answer.ok ? answer.text() : '{}'), () => '{}');
  const { campaign } = readCampaign(text, 'campaign/campaign.json');
  const evenings = await fetch('levels/index.json').then((answer) => answer.json() as Promise<readonly Evening[]>).catch(() => []);
  const words = createWords({ load: loadListed(async (path) => (await fetch(path)).json(), evenings) });
  await words.use(lang !== undefined && languageOf(lang) !== undefined ? lang : pickLanguage(navigator.languages, shippedLanguages.map(({ code }) => code), source));
  setPageLanguage(document.documentElement, { code: words.language, dir: words.dir });
  await openResults(root, { words, evenings, client: openResultsClient(fetch.bind(globalThis), campaign.endpoint), elsewhere: resultsElsewhere(campaign.endpoint, location.href) });
}
