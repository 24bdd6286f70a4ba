/** `public/campaign/help/<country>.json`: who helps, there. A line that is not whole, or has no source, is never shown. */
import { readAnswer } from './help-answers.ts';
import type { HelpAnswer } from './help-answers.ts';
import { optional, readOrigin } from './help-origin.ts';
import type { Origin } from './help-origin.ts';
import { isRecord, openSpot, readList, readOneOf, readPattern, readText, refuseStrangers } from './reading.ts';
import type { Fault, Spot, Text } from './reading.ts';

/** The three rows of the help screen: danger now, talk to someone, report or remove. */
export const helpKinds = ['danger', 'talk', 'report'] as const;
export type HelpKind = (typeof helpKinds)[number];
/** Ways to reach a service: a call, a chat, text messages, a page. */
export const helpChannels = ['phone', 'chat', 'text', 'web'] as const;
export type HelpChannel = (typeof helpChannels)[number];

export interface HelpLine extends Origin {
  readonly service: Text;
  readonly kinds: readonly HelpKind[];
  readonly channels: readonly HelpChannel[];
  /** As people write it; for `tel:` take the spaces out. */
  readonly number?: string;
  readonly url?: string;
  readonly hours?: Text;
  readonly cost?: Text;
  readonly ages?: Text;
  readonly languages?: Text;
}

export interface HelpCountry {
  /** Two capital letters, or `international`. */
  readonly country: string;
  readonly name: Text;
  readonly lines: readonly HelpLine[];
  /** What the law of this country says to questions of `questions.ts`; a question without an answer here has none. */
  readonly answers: readonly HelpAnswer[];
}

export interface HelpRead {
  /** `null` when the file could not be read at all. */
  readonly help: HelpCountry | null;
  readonly faults: readonly Fault[];
}

const lineKeys = ['service', 'kinds', 'channels', 'number', 'url', 'hours', 'cost', 'ages', 'languages', 'source', 'verified', 'confirmed'];
const number = /^\+?[0-9][0-9 .\-/]{1,22}$/;
const secureAddress = /^https:\/\/[\w.-]+(\/[\w./%#?=&-]*)?$/;

function readReach(spot: Spot): Pick<HelpLine, 'channels' | 'number' | 'url'> | undefined {
  const channels = readList(spot.at('channels'), (entry) => readOneOf(entry, helpChannels)) ?? [];
  const digits = readPattern(spot.at('number'), number, 'form-phone');
  const url = readPattern(spot.at('url'), secureAddress, 'form-url');
  const calls = channels.includes('phone') || channels.includes('text');
  const clicks = channels.includes('chat') || channels.includes('web');
  if (channels.length > 0 && (!calls || digits !== undefined) && (!clicks || url !== undefined)) {
    return { channels, ...optional('number', digits), ...optional('url', url) };
  }
  spot.fault('unreachable');
  return undefined;
}

function readLine(spot: Spot): HelpLine | undefined {
  refuseStrangers(spot, lineKeys);
  const service = readText(spot.at('service'));
  const kinds = readList(spot.at('kinds'), (entry) => readOneOf(entry, helpKinds)) ?? [];
  const origin = readOrigin(spot);
  const reach = readReach(spot);
  if (service === undefined) spot.fault('no-service');
  if (kinds.length === 0) spot.fault('no-kinds', { names: helpKinds.join(', ') });
  if (service === undefined || kinds.length === 0 || origin === undefined || reach === undefined) return undefined;
  const words = { ...optional('hours', readText(spot.at('hours'))), ...optional('cost', readText(spot.at('cost'))), ...optional('ages', readText(spot.at('ages'))), ...optional('languages', readText(spot.at('languages'))) };
  return { service, kinds, ...reach, ...words, ...origin };
}

/** Reads the file's text. A bad line is left out with a fault; the other lines stay. */
export function readHelp(text: string, file: string): HelpRead {
  const faults: Fault[] = [];
  const spot = openSpot(text, file, faults);
  if (spot === null) return { help: null, faults };
  if (!isRecord(spot.value) || spot.value['format'] !== 1) {
    spot.fault('not-help-format');
    return { help: null, faults };
  }
  refuseStrangers(spot, ['format', 'country', 'name', 'lines', 'answers']);
  const country = readPattern(spot.at('country'), /^([A-Z]{2}|international)$/, 'form-country');
  const name = readText(spot.at('name'));
  if (country === undefined || name === undefined) {
    spot.fault('no-country');
    return { help: null, faults };
  }
  const answers = readList(spot.at('answers'), readAnswer) ?? [];
  return { help: { country, name, lines: readList(spot.at('lines'), readLine) ?? [], answers }, faults };
}
