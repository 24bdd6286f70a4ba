/** Opens the kit: words in a language it is written in, the campaign's folder as it is now, and one page or another as the address says. */
import { render } from 'preact';
import { WordsContext } from '../ui/words-context.ts';
import { languageOf, packsOf, source } from '../words/language-list.ts';
import { setPageLanguage } from '../words/page-language.ts';
import { pickLanguage } from '../words/pick-language.ts';
import { createWords } from '../words/words.ts';
import type { Words } from '../words/words.ts';
import { readCampaignFolder } from './campaign-folder.ts';
import type { CampaignFolder } from './campaign-folder.ts';
import { loadKitEvening } from './evening.ts';
import type { KitEvening } from './evening.ts';
import { kitLanguages } from './kit-languages.ts';
import { KitPage } from './kit-page.tsx';
import type { BuildFacts } from './printed.ts';
import { kitFragment, readKitRoute } from './route.ts';
import type { KitRoute } from './route.ts';
import '../ui/adult-page.css';
import './kit.css';
import './paper.css';
import './paper-sheets.css';

/** Whoever edits the folder wants to see it as it is, not as it was. */
async function fetchFile(path: string): Promise<Uint8Array | null> {
  const answer = await fetch(path, { cache: 'no-store' });
  return answer.ok ? new Uint8Array(await answer.arrayBuffer()) : null;
}

async function fetchFacts(): Promise<BuildFacts | undefined> {
  return fetchFile('facts.json').then((bytes) => (bytes === null ? undefined : (JSON.parse(new TextDecoder().decode(bytes)) as BuildFacts)), () => undefined);
}

/** The language the address asks for, as far as the kit is written in it; pseudo-languages are for tests. */
function languageFor(route: KitRoute, wanted: string | undefined): string {
  const asked = [route.settings.lang, wanted].find((code) => code !== undefined && languageOf(code) !== undefined && kitLanguages.includes(packsOf(code)));
  return asked ?? pickLanguage(navigator.languages, kitLanguages, source);
}

interface Open {
  readonly root: HTMLElement;
  readonly words: Words;
  readonly wanted: string | undefined;
  readonly facts: BuildFacts | undefined;
  readonly loadEvening: (id: string) => Promise<KitEvening>;
  folder: CampaignFolder;
}

const readFolder = (words: Words): Promise<CampaignFolder> => readCampaignFolder(fetchFile, words.languages.map(({ code }) => code));

/** Speaks another language, if it can be had. */
async function arrives(words: Words, language: string): Promise<boolean> {
  return words.use(language).then(() => true, () => false);
}

async function show(open: Open): Promise<void> {
  const { words, root, folder, facts, loadEvening } = open;
  const asking = location.hash;
  const asked = readKitRoute(asking);
  const language = languageFor(asked, open.wanted);
  const isAway = words.language !== language && !(await arrives(words, language));
  // The address says what stands here, so that the language can be chosen once more; unless somebody has gone on meanwhile.
  if (isAway && location.hash === asking) history.replaceState(null, '', kitFragment(asked.place, { ...asked.settings, lang: packsOf(words.language) }));
  const route = readKitRoute(location.hash);
  setPageLanguage(document.documentElement, { code: words.language, dir: words.dir });
  // A file, and a page in a frame without an origin, have an address all the same.
  const address = location.href.replace(/[?#].*$/, '').replace(/index\.html$/, '');
  const again = async (): Promise<void> => {
    open.folder = await readFolder(words);
    await show(open);
  };
  render(
    <WordsContext.Provider value={words}>
      <KitPage
        route={route} folder={folder} {...(facts === undefined ? {} : { facts })} address={address} day={new Date().toISOString().slice(0, 10)}
        isLanguageAway={isAway} loadEvening={loadEvening} onSettings={(settings) => { location.hash = kitFragment(route.place, settings); }} onReadAgain={again}
      />
    </WordsContext.Provider>,
    root,
  );
}

/** Shows the kit in `root` and follows the address. `lang` is the language of the page's switches. Resolves when the page stands. */
export async function openKit(root: HTMLElement, lang: string | undefined): Promise<void> {
  const words = createWords({ load: async (path) => (await fetch(path)).json() });
  const [facts] = await Promise.all([fetchFacts(), words.use(languageFor(readKitRoute(location.hash), lang))]);
  const [folder] = await Promise.all([readFolder(words), words.loadSection('kit')]);
  const open: Open = { root, words, wanted: lang, facts, folder, loadEvening: (id) => loadKitEvening(fetchFile, words, id) };
  addEventListener('hashchange', () => { if (location.hash.startsWith('#/kit')) void show(open); });
  await show(open);
}
