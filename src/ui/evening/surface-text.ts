/**
 * Takes the text of a screen apart. Writers keep a whole screen in one text and lay it out by plain marks: a new line, `Label: value`, an
 * address before a colon, a line in square brackets. A text without any mark is all words.
 */
import type { Channel, Surface } from '../../story/level.ts';
import { splitAddresses } from './addresses.ts';
import { bare } from './bare.ts';

/** How a text is drawn. A page takes the look of the screen it stands on; everything else has a look of its own. */
export type SheetKind = 'chat' | 'mail' | 'post' | 'call' | 'page' | 'shop' | 'profile' | 'settings' | 'permission' | 'bank';

export type Block =
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'row'; readonly label: string; readonly value: string }
  /** A picture that is not drawn but described; `label` is the writer's own word for it, such as *Photo*. */
  | { readonly kind: 'picture'; readonly label: string; readonly caption: string };

export interface SurfaceText {
  /** Where a page stands, or what a mail was sent from. */
  readonly address?: string;
  /** A name written before the address. */
  readonly name?: string;
  /** The headline of a page, the subject of a mail, the question of a permission. */
  readonly title?: string;
  readonly blocks: readonly Block[];
}

const pages: readonly Surface[] = ['page', 'shop', 'profile', 'settings', 'permission', 'bank'];
const titled: readonly SheetKind[] = ['mail', 'page', 'shop', 'profile', 'settings', 'permission', 'bank'];
const withRows: readonly SheetKind[] = ['shop', 'profile', 'settings', 'permission', 'bank'];
/** A longer first line is no headline when nothing follows it. */
const longestTitle = 80;
const picture = /^\[([^\]:]{1,24}):\s+([^\]]+)\]$/u;
const row = /^([^:!?]{1,40}):\s+(.+)$/u;

/** What a text of this channel looks like on this screen. */
export function sheetOf(surface: Surface, channel: Channel): SheetKind {
  if (channel === 'chat' || channel === 'mail' || channel === 'post' || channel === 'call') return channel;
  return pages.includes(surface) ? surface as SheetKind : 'page';
}

/** What a message of a gut check looks like: there every screen holds one text of its own. */
export function sheetOn(surface: Surface): SheetKind {
  return surface === 'feed' ? 'post' : surface;
}

/** Reads a text as a screen of this kind. Every line is in what goes out, in its order. */
export function readSurface(kind: SheetKind, text: string): SurfaceText {
  const { head, rest } = titled.includes(kind) ? splitHead(kind, text) : { head: {}, rest: text };
  const lines = rest.split('\n').map((line) => line.trim()).filter((line) => line !== '');
  const [first = '', ...others] = lines;
  const hasTitle = titled.includes(kind) && first !== '' && !picture.test(bare(first)) && (others.length > 0 || (kind === 'mail' ? head.address !== undefined : first.length <= longestTitle));
  const body = hasTitle ? others : lines;
  return { ...head, ...(hasTitle ? { title: first } : {}), blocks: body.map((line) => readLine(line, withRows.includes(kind) && hasTitle)) };
}

interface Head { readonly address?: string; readonly name?: string }

/** An address and a colon before everything else; a mail may name its sender before the address. */
function splitHead(kind: SheetKind, text: string): { readonly head: Head; readonly rest: string } {
  const pieces = splitAddresses(text);
  const at = pieces.findIndex(({ address }) => address);
  const address = pieces[at]?.text;
  const before = bare(pieces.slice(0, at).map((piece) => piece.text).join(''));
  const after = pieces.slice(at + 1).map((piece) => piece.text).join('');
  const rest = /^[>)]?\s?:\s+(.+)$/su.exec(after)?.[1];
  const mayBeNamed = kind === 'mail' && !/[\n:.!?]/u.test(before);
  if (address === undefined || rest === undefined || (before !== '' && !mayBeNamed)) return { head: {}, rest: text };
  const name = before.replace(/[\s,،<(]+$/u, '');
  return { head: { address, ...(name === '' ? {} : { name }) }, rest };
}

function readLine(line: string, rows: boolean): Block {
  const shown = picture.exec(bare(line));
  if (shown !== null) return { kind: 'picture', label: shown[1] ?? '', caption: shown[2] ?? '' };
  const parted = rows ? row.exec(bare(line)) : null;
  return parted === null ? { kind: 'words', text: line } : { kind: 'row', label: parted[1] ?? '', value: parted[2] ?? '' };
}

/** Blocks with the rows that follow each other gathered, so that they can stand in one list. */
export function gatherRows(blocks: readonly Block[]): readonly (Exclude<Block, { kind: 'row' }> | { readonly kind: 'rows'; readonly rows: readonly Extract<Block, { kind: 'row' }>[] })[] {
  const gathered: (Exclude<Block, { kind: 'row' }> | { kind: 'rows'; rows: Extract<Block, { kind: 'row' }>[] })[] = [];
  for (const block of blocks) {
    const last = gathered.at(-1);
    if (block.kind !== 'row') gathered.push(block);
    else if (last?.kind === 'rows') last.rows.push(block);
    else gathered.push({ kind: 'rows', rows: [block] });
  }
  return gathered;
}

/** A sender as a gut check names it, `Name, address` or either alone. */
export function readSender(text: string): Head {
  const pieces = splitAddresses(text);
  const address = pieces.find((piece) => piece.address)?.text;
  const name = pieces.filter((piece) => !piece.address).map((piece) => piece.text).join('').replace(/^[\s,،]+|[\s,،]+$/gu, '');
  return { ...(address === undefined ? {} : { address }), ...(name === '' ? {} : { name }) };
}

/** What is between the quotation marks of a text that is said or written as it stands, in any language's marks; undefined for others. */
export function quotedIn(text: string): string | undefined {
  return /^[“”„«»"‚‘]([^“”„«»"]+)[”“»«"‘’]$/u.exec(bare(text))?.[1];
}
