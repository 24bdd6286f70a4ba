/** What is sure to be wanted is asked for at once: each thing that waits for another one costs a round trip. */
import { languageOf, packsOf, shippedLanguages, source } from '../words/language-list.ts';
import { readCommon } from '../words/packs.ts';
import { pickLanguage } from '../words/pick-language.ts';
import type { LevelEntry, LoadJson } from './levels.ts';
import type { Route } from './route.ts';

const list = 'levels/index.json';

/** Comes in: what fetches, where the visit leads, and in which language it will most likely be. Goes out: the same fetch, whose first answers are on their way already. */
export function fetchEarly(load: LoadJson, route: Route, spoken: string): LoadJson {
  const language = packsOf(spoken);
  const coming = new Map<string, Promise<unknown>>();
  const ask = (path: string): void => {
    const answer = load(path);
    // Whoever asks is told of what fails; an answer that nobody asks for may fail unheard.
    answer.catch(() => undefined);
    coming.set(path, answer);
  };
  ask(list);
  fetchScripts(route, language);
  if (route.at === 'evening') coming.get(list)?.then((levels) => filesOf(route, language, levels as readonly LevelEntry[]).forEach(ask), () => undefined);
  return (path) => {
    const early = coming.get(path);
    coming.delete(path);
    return early ?? load(path);
  };
}

/** The language that the first screen will most likely be in, before anything kept on the device has been read. Pseudo-languages count when they are wanted. */
export function likelyLanguage(wanted: string | undefined, wishes: readonly string[]): string {
  if (wanted !== undefined && languageOf(wanted) !== undefined) return wanted;
  return pickLanguage(wishes, shippedLanguages.map(({ code }) => code), source);
}

/** Fetches the words of the frame and, for an evening, the screens it is played on. Nothing waits for it: whoever needs them asks again, and is told of what fails. */
function fetchScripts(route: Route, language: string): void {
  const quietly = (coming: Promise<unknown>): void => { coming.catch(() => undefined); };
  quietly(readCommon(language));
  if (route.at === 'evening') quietly(import('./evenings.tsx'));
}

/** The files of the evening that a route leads to, as far as the list has them. */
function filesOf(route: Route, language: string, levels: readonly LevelEntry[]): readonly string[] {
  const row = route.at === 'evening' ? levels.find(({ id }) => id === route.level) : undefined;
  if (row === undefined) return [];
  const graph = `levels/${row.id}/level.json`;
  return row.languages.includes(language) ? [graph, `levels/${row.id}/${language}.json`] : [graph];
}
