/** How many bytes travel before a child can do the next thing, found from a build's chunks. */

/** What of a chunk the sum needs. */
export interface Chunk {
  readonly fileName: string;
  /** Absolute path of the module it was made for: the one that a dynamic import names. */
  readonly door: string;
  readonly imports: readonly string[];
  readonly dynamicImports: readonly string[];
  /** Style sheets that come with it. */
  readonly css: readonly string[];
}

export interface Budget {
  readonly name: string;
  /** Bytes, compressed as they travel. */
  readonly limit: number;
  /** The same for scripts alone. A pack of words is no script, though it travels as one. */
  readonly scriptLimit?: number;
  /** Modules that are loaded behind this screen: a dynamic import of one is not followed. Every other one is. */
  readonly later: RegExp;
  /** Files that are fetched by their address. */
  readonly fetched: readonly string[];
}

const never = /[\\/]src[\\/](stage|sound|results|dev|class|kit|offline)[\\/]|[\\/]src[\\/](play|ui)[\\/](practice|rana|saves|access)[\\/]|[\\/](open-results-page\.ts|qr-drawing\.tsx|counting-room\.ts|sent\.tsx)|node_modules[\\/](phaser|howler)[\\/]|[\\/]words[\\/]packs[\\/](?!en[\\/])|[\\/]packs[\\/]en[\\/]late[\\/]/;
/** Fetched before anything can be shown. */
const first = ['levels/index.json', 'campaign/campaign.json'];

/** The promises on weight. Pictures and fonts that a style or a screen asks for later are not seen here; the browser tests weigh what really travels. Comes in: the id of the evening that a first choice is measured in. */
export function budgetsFor(level: string | undefined): readonly [Budget, Budget] {
  const evening = level === undefined ? [] : [`levels/${level}/level.json`, `levels/${level}/en.json`];
  return [
    { name: 'first screen', limit: 150_000, scriptLimit: 60_000, later: new RegExp(`${never.source}|[\\\\/](ui[\\\\/]evening[\\\\/]|play[\\\\/]evenings\\.tsx)`), fetched: first },
    { name: 'first choice, without the stage', limit: 200_000, later: never, fetched: [...first, ...evening] },
  ];
}

/** Comes in: a build's chunks and where it starts. Goes out: every script and style sheet that has to be here, by file name. */
export function filesOf(chunks: readonly Chunk[], entry: string, later: RegExp): readonly string[] {
  const byName = new Map(chunks.map((chunk) => [chunk.fileName, chunk]));
  const found = new Set<string>();
  const visit = (name: string, dynamic: boolean): void => {
    const chunk = byName.get(name);
    if (chunk === undefined || found.has(name) || (dynamic && later.test(chunk.door))) return;
    found.add(name);
    for (const css of chunk.css) found.add(css);
    for (const next of chunk.imports) visit(next, false);
    for (const next of chunk.dynamicImports) visit(next, true);
  };
  visit(entry, false);
  return [...found];
}

/** Comes in: the text of the page. Goes out: the addresses of the fonts it asks for at once, and of its own style sheets. */
export function linkedBy(html: string): readonly string[] {
  const links = [...html.matchAll(/<link\b[^>]*>/g)].map(([link]) => link);
  return links.filter((link) => /rel="?(stylesheet|preload)/.test(link)).flatMap((link) => /href="?(?:\.\/)?([^"\s>]+)/.exec(link)?.[1] ?? []);
}

/** Comes in: the text of a built page. Goes out: the address of the script it begins with. Throws where there is none, because then every sum that begins there would be too small. */
export function entryOf(html: string): string {
  const entry = /<script\b[^>]*\bsrc="?(?:\.\/)?([^"\s>]+)/.exec(html)?.[1];
  if (entry === undefined) throw new Error('index.html asks for no script of its own');
  return entry;
}

/** Whether a file of a build is script, and no pack of words. */
export function isScript(file: string): boolean {
  return file.endsWith('.js') && !/(^|\/)pack-[^/]*$/.test(file);
}
