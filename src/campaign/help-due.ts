/** Which lines and answers of the help files somebody has to confirm: a number that was right two years ago may ring nowhere today. */
import type { HelpCountry } from './help.ts';
import type { Origin } from './help-origin.ts';
import { textIn } from './reading.ts';

/** A confirmation holds this long. */
export const monthsConfirmed = 6;

export interface DueLine {
  readonly country: string;
  /** Key path in the country's file, such as `lines.2`. */
  readonly place: string;
  /** The service, or the question that is answered. */
  readonly what: string;
  /** The number or the address to try; empty for an answer. */
  readonly reach: string;
  readonly source: string;
  readonly verified: string;
  /** The last confirmation, when there has been one. */
  readonly confirmed?: string;
}

/** Comes in: countries, and today as `2026-11-22`. Goes out: everything nobody has confirmed within six months, in the order of the files. */
export function dueLines(countries: readonly HelpCountry[], today: string): readonly DueLine[] {
  return countries.flatMap(({ country, lines, answers }) => [
    ...lines.flatMap((line, row) => dueOf({ country, place: `lines.${row}`, what: textIn(line.service, 'en'), reach: [line.number, line.url].filter((way) => way !== undefined).join(', ') }, line, today)),
    ...answers.flatMap((answer, row) => dueOf({ country, place: `answers.${row}`, what: `answer to "${answer.question}"`, reach: '' }, answer, today)),
  ]);
}

function dueOf(line: Pick<DueLine, 'country' | 'place' | 'what' | 'reach'>, { source, verified, confirmed }: Origin, today: string): readonly DueLine[] {
  if (confirmed !== undefined && confirmed <= today && monthsLater(confirmed, monthsConfirmed) >= today) return [];
  return [{ ...line, source, verified, ...(confirmed === undefined ? {} : { confirmed }) }];
}

/** The same day some months on. A day that month does not have, such as 31 February, still sorts where it belongs. */
function monthsLater(day: string, months: number): string {
  const [year = 0, month = 0] = day.split('-').map(Number);
  const count = year * 12 + (month - 1) + months;
  return `${Math.floor(count / 12)}-${String((count % 12) + 1).padStart(2, '0')}${day.slice(7)}`;
}
