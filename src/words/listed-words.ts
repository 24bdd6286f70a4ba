/** Asks for an evening's words only in a language it is told in: a file that is known not to be there costs a round trip and an error in the console. */

type LoadJson = (path: string) => Promise<unknown>;
interface Listed {
  readonly id: string;
  /** In which there are words of it. */
  readonly languages: readonly string[];
}

/** Comes in: what fetches, and the list of evenings. Goes out: the same fetch, which rejects at once for words that the list does not name. */
export function loadListed(load: LoadJson, levels: readonly Listed[]): LoadJson {
  return (path) => {
    const [, id, language = ''] = /^levels\/([^/]+)\/([^/]+)\.json$/.exec(path) ?? [];
    const row = levels.find((level) => level.id === id);
    const isKnownToLack = row !== undefined && language !== 'level' && !row.languages.includes(language);
    return isKnownToLack ? Promise.reject(new Error(`${path}: the evening is not told in ${language}`)) : load(path);
  };
}
