/** Help lines as they stand on paper: in the language of the sheet, writing before calling, and no longer than a line. */
import type { HelpCountry, HelpKind, HelpLine } from '../campaign/help.ts';
import { textIn } from '../campaign/reading.ts';
import type { Text } from '../campaign/reading.ts';
import { hostOf } from '../ui/help-ways.ts';

export interface PaperLine {
  readonly id: string;
  readonly service: string;
  /** As people write it. */
  readonly number?: string;
  /** The whole address, for a code to scan. */
  readonly address?: string;
  /** The host and path as one types them. */
  readonly shows?: string;
  /** Hours, cost and ages, those that are known. */
  readonly details: readonly string[];
  readonly confirmed?: string;
}

/** The lines of one row of the help screen, in the order of the file. */
export function paperLines(help: HelpCountry | undefined, kind: HelpKind, language: string): readonly PaperLine[] {
  return (help?.lines ?? []).flatMap((line, row) => (line.kinds.includes(kind) ? [paperLine(line, `${kind}-${row}`, language)] : []));
}

function paperLine({ service, number, url, channels, hours, cost, ages, confirmed }: HelpLine, id: string, language: string): PaperLine {
  const say = (text: Text | undefined): string => (text === undefined ? '' : textIn(text, language));
  const opens = url !== undefined && (channels.includes('chat') || channels.includes('web'));
  return {
    id, service: say(service),
    ...(number === undefined ? {} : { number }),
    ...(opens ? { address: url, shows: shortAddress(url) } : {}),
    details: [say(hours), say(cost), say(ages)].filter((detail) => detail !== ''),
    ...(confirmed === undefined ? {} : { confirmed }),
  };
}

/** The host when the path is only a slash or long; people type what is short. */
function shortAddress(url: string): string {
  const { pathname } = new URL(url);
  return pathname === '/' || pathname.length > 24 ? hostOf(url) : `${hostOf(url)}${pathname.replace(/\/$/, '')}`;
}
