/** `public/campaign/help/<country>.json`: who helps, there. A line that is not whole, or has no source, is never shown. */
import { isRecord, openSpot, readList, readOneOf, readPattern, readText, refuseStrangers } from './reading.ts';
import type { Fault, Spot, Text } from './reading.ts';

/** The three rows of the help screen: danger now, talk to someone, report or remove. */
export const helpKinds = ['danger', 'talk', 'report'] as const;
export type HelpKind = (typeof helpKinds)[number];
/** Ways to reach a service: a call, a chat, text messages, a page. */
export const helpChannels = ['phone', 'chat', 'text', 'web'] as const;
export type HelpChannel = (typeof helpChannels)[number];

export interface HelpLine {
  readonly service: Text;
  readonly kinds: readonly HelpKind[];
  readonly channels: readonly HelpChannel[];
  /** As people write it; for `tel:` take the spaces out. */
  readonly number?: string;
  readonly url?: string;
  readonly hours?: Text;
  readonly cost?: Text;
  readonly ages?: Text;
  /** Where the line was read: a page or a publication. */
  readonly source: string;
  /** Date of that source, or when it was read if it bears none: year, month or day, as `2025`, `2025-11` or `2025-11-03`. */
  readonly verified: string;
  /** The day on which the campaign's owner last confirmed the line; absent until then. */
  readonly confirmed?: string;
}

export interface HelpCountry {
  /** Two capital letters, or `international`. */
  readonly country: string;
  readonly name: Text;
  readonly lines: readonly HelpLine[];
}

export interface HelpRead {
  /** `null` when the file could not be read at all. */
  readonly help: HelpCountry | null;
  readonly faults: readonly Fault[];
}

const lineKeys = ['service', 'kinds', 'channels', 'number', 'url', 'hours', 'cost', 'ages', 'source', 'verified', 'confirmed'];
const number = /^\+?[0-9][0-9 .\-/]{1,22}$/;
const secureAddress = /^https:\/\/[\w.-]+(\/[\w./%#?=&-]*)?$/;
const date = /^20\d\d(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;
const wholeDate = /^20\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/;

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return (value === undefined ? {} : { [key]: value }) as { readonly [P in K]?: V };
}

function readReach(spot: Spot): Pick<HelpLine, 'channels' | 'number' | 'url'> | undefined {
  const channels = readList(spot.at('channels'), (entry) => readOneOf(entry, helpChannels)) ?? [];
  const digits = readPattern(spot.at('number'), number, 'Write digits and spaces, such as "116 111".');
  const url = readPattern(spot.at('url'), secureAddress, 'Write a whole address that begins with https://');
  const calls = channels.includes('phone') || channels.includes('text');
  const clicks = channels.includes('chat') || channels.includes('web');
  if (channels.length > 0 && (!calls || digits !== undefined) && (!clicks || url !== undefined)) {
    return { channels, ...optional('number', digits), ...optional('url', url) };
  }
  spot.fault('nobody could reach this service', 'Name its channels; phone and text need a "number", chat and web need a "url".');
  return undefined;
}

function readLine(spot: Spot): HelpLine | undefined {
  refuseStrangers(spot, lineKeys);
  const service = readText(spot.at('service'));
  const kinds = readList(spot.at('kinds'), (entry) => readOneOf(entry, helpKinds)) ?? [];
  const source = readPattern(spot.at('source'), /\S{4}/, 'Write where the line was read: an address or a publication.');
  const verified = readPattern(spot.at('verified'), date, 'Write the date of the source: 2025, 2025-11 or 2025-11-03.');
  const confirmed = spot.at('confirmed').value === '' ? undefined : readPattern(spot.at('confirmed'), wholeDate, 'Write a day such as 2026-11-03, or "" until someone has called.');
  const reach = readReach(spot);
  if (service === undefined) spot.fault('this line has no name', 'Add "service": {"en": "...", "de": "..."}.');
  if (kinds.length === 0) spot.fault('this line stands in no row', `Add "kinds" with some of: ${helpKinds.join(', ')}.`);
  if (source === undefined || verified === undefined) spot.fault('this line has no source with a date and is not shown', 'Add "source" and "verified".');
  if (service === undefined || kinds.length === 0 || source === undefined || verified === undefined || reach === undefined) return undefined;
  const words = { ...optional('hours', readText(spot.at('hours'))), ...optional('cost', readText(spot.at('cost'))), ...optional('ages', readText(spot.at('ages'))) };
  return { service, kinds, ...reach, ...words, source, verified, ...optional('confirmed', confirmed) };
}

/** Reads the file's text. A bad line is left out with a fault; the other lines stay. */
export function readHelp(text: string, file: string): HelpRead {
  const faults: Fault[] = [];
  const spot = openSpot(text, file, faults);
  if (spot === null) return { help: null, faults };
  if (!isRecord(spot.value) || spot.value['format'] !== 1) {
    spot.fault('this is not a help file of format 1', 'Begin the file with {"format": 1, ...}.');
    return { help: null, faults };
  }
  refuseStrangers(spot, ['format', 'country', 'name', 'lines']);
  const country = readPattern(spot.at('country'), /^([A-Z]{2}|international)$/, 'Write two capital letters, or international.');
  const name = readText(spot.at('name'));
  if (country === undefined || name === undefined) {
    spot.fault('the file does not say whose lines these are', 'Add "country" and "name".');
    return { help: null, faults };
  }
  return { help: { country, name, lines: readList(spot.at('lines'), readLine) ?? [] }, faults };
}
