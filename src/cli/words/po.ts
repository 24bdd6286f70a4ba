/** The exchange format of translation tools: gettext's PO, as its manual describes it (chapter *The Format of PO Files*). Every plural form is an entry of its own. */

export interface PoEntry {
  /** `file:key`, as `frame:leave.now`. */
  readonly context: string;
  /** The text in the source language. */
  readonly original: string;
  /** Empty while nobody has translated it. */
  readonly translation: string;
  /** What the translator should know; not read back. */
  readonly notes?: readonly string[];
  /** A tool has guessed, and nobody has looked. */
  readonly isFuzzy?: boolean;
  /** Where it begins in the file, from 1; not written. */
  readonly line?: number;
}

export interface PoFault {
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

export interface PoFile {
  readonly language: string;
  readonly entries: readonly PoEntry[];
}

export type PoRead = { readonly ok: true; readonly file: PoFile } | { readonly ok: false; readonly faults: readonly PoFault[] };

/** Goes out: the file's text. */
export function writePo({ language, entries }: PoFile): string {
  const head = [`msgid ""`, `msgstr ""`, ...['Project-Id-Version: lights-on', `Language: ${language}`, 'MIME-Version: 1.0', 'Content-Type: text/plain; charset=UTF-8', 'Content-Transfer-Encoding: 8bit'].map((line) => quote(`${line}\n`))];
  return `${[head.join('\n'), ...entries.map(writeEntry)].join('\n\n')}\n`;
}

function writeEntry({ context, original, translation, notes = [], isFuzzy = false }: PoEntry): string {
  return [
    ...notes.map((note) => `#. ${note}`), ...(isFuzzy ? ['#, fuzzy'] : []),
    `msgctxt ${quote(context)}`, `msgid ${quote(original)}`, `msgstr ${quote(translation)}`,
  ].join('\n');
}

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '"': '\\"', '\n': '\\n', '\t': '\\t', '\r': '\\r' };
const unescapes: Readonly<Record<string, string>> = { '\\': '\\', '"': '"', n: '\n', t: '\t', r: '\r' };

const quote = (text: string): string => `"${text.replace(/[\\"\n\t\r]/g, (sign) => escapes[sign] ?? sign)}"`;

const fields = ['msgctxt', 'msgid', 'msgstr'] as const;
type Field = (typeof fields)[number];
type Draft = { readonly line: number; readonly isFuzzy: boolean } & Partial<Record<Field, string>>;

/** Comes in: the text of a PO file. Goes out: what it holds, or every place that cannot be read. Comments are passed over, so are entries that a tool has put aside with `#~`. */
export function readPo(text: string): PoRead {
  const faults: PoFault[] = [];
  const drafts = readDrafts(text.replace(/^\uFEFF/, '').split(/\r?\n/), faults);
  const [head, ...rest] = drafts;
  const language = /^Language:\s*(\S+)\s*$/m.exec(head?.msgid === '' ? (head.msgstr ?? '') : '')?.[1];
  if (language === undefined) faults.push({ line: head?.line ?? 1, message: 'The file does not say which language it is in.', mend: 'Begin it with an entry whose msgid is "" and whose msgstr holds "Language: fr\\n".' });
  const seen = new Set<string>();
  const entries = rest.flatMap((draft): readonly PoEntry[] => {
    const { msgctxt: context, msgid: original, msgstr: translation, line, isFuzzy } = draft;
    if (context === undefined || original === undefined || translation === undefined) {
      faults.push({ line, message: `The entry has no ${fields.find((field) => draft[field] === undefined) ?? ''}.`, mend: 'Each entry has msgctxt, msgid and msgstr, in this order, and an empty line after it.' });
      return [];
    }
    if (seen.has(context)) faults.push({ line, message: `"${context}" stands here for the second time.`, mend: 'Take one of the two out.' });
    seen.add(context);
    return [{ context, original, translation, line, ...(isFuzzy ? { isFuzzy } : {}) }];
  });
  return faults.length > 0 || language === undefined ? { ok: false, faults } : { ok: true, file: { language, entries } };
}

type Line = { readonly is: 'nothing' | 'comment' | 'fuzzy' } | { readonly is: 'text'; readonly name: string | undefined; readonly value: string } | { readonly is: 'broken' };

function readLine(raw: string): Line {
  const line = raw.trim();
  if (line === '') return { is: 'nothing' };
  if (line.startsWith('#')) return { is: line.startsWith('#,') && line.includes('fuzzy') ? 'fuzzy' : 'comment' };
  const [, name, quoted] = /^(?:([a-z_[\]0-9]+)\s+)?(".*)$/.exec(line) ?? [];
  const value = quoted === undefined ? undefined : unquote(quoted);
  return value === undefined ? { is: 'broken' } : { is: 'text', name, value };
}

/** Entries as far as they go; an empty line ends one, and so does a keyword that it has already. */
function readDrafts(lines: readonly string[], faults: PoFault[]): readonly Draft[] {
  const drafts: Draft[] = [];
  let open = false;
  let field: Field | undefined;
  let isFuzzy = false;
  for (const [index, raw] of lines.entries()) {
    const line = readLine(raw);
    const draft = open ? drafts.at(-1) : undefined;
    if (line.is === 'fuzzy') isFuzzy = true;
    if (line.is === 'nothing') open = false;
    if (line.is === 'broken') faults.push({ line: index + 1, message: 'This line cannot be read.', mend: 'It must be a keyword and a text in quotation marks, with \\" for a quotation mark inside it.' });
    if (line.is !== 'text') continue;
    const { name, value } = line;
    if (name !== undefined) field = fields.find((one) => one === name);
    if (field === undefined || (name === undefined && draft === undefined)) {
      faults.push({ line: index + 1, message: name === undefined ? 'This text belongs to no entry.' : `There is no "${name}" here.`, mend: 'Each entry has msgctxt, msgid and msgstr; every plural form is an entry of its own.' });
      continue;
    }
    if (draft !== undefined && name === undefined) drafts[drafts.length - 1] = { ...draft, [field]: `${draft[field] ?? ''}${value}` };
    else if (draft !== undefined && draft[field] === undefined) drafts[drafts.length - 1] = { ...draft, [field]: value };
    else {
      drafts.push({ line: index + 1, isFuzzy, [field]: value });
      isFuzzy = false;
      open = true;
    }
  }
  return drafts;
}

/** Comes in: a text in quotation marks. Goes out: the text, or nothing when the marks or an escape in it are broken. */
function unquote(quoted: string): string | undefined {
  const inside = /^"((?:[^"\\]|\\[\\"ntr])*)"$/.exec(quoted)?.[1];
  return inside?.replace(/\\(.)/g, (_, sign: string) => unescapes[sign] ?? sign);
}
