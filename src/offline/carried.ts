/** A page that carries its files within itself, as one file on a stick does: there is nothing beside it that could be fetched. */

/** The element that holds the files: their texts by address, as JSON. The build puts it in; see `cli/pack`. */
export const carriedId = 'carried';

interface Scope { fetch: typeof fetch }

/** Whether the page carries its files. */
export function isCarried(page: Pick<Document, 'getElementById'>): boolean {
  return page.getElementById(carriedId) !== null;
}

/** From now on every fetch is answered from the page itself; what it does not carry is not there, as without a network. Does nothing to a page that carries nothing. */
export function openCarried(page: Pick<Document, 'getElementById'>, scope: Scope): void {
  const text = page.getElementById(carriedId)?.textContent;
  if (text === undefined || text === null) return;
  const files = new Map(Object.entries(JSON.parse(text) as Readonly<Record<string, string>>));
  scope.fetch = async (wanted) => {
    const file = typeof wanted === 'string' ? files.get(wanted.replace(/^\.\//, '')) : undefined;
    if (file === undefined) throw new TypeError('this page carries no such file');
    return new Response(file, { headers: { 'content-type': 'application/json' } });
  };
}
