/** What `npm run levels` says about the campaign's folder: what is wrong in its files, and which help lines somebody has to confirm. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCampaign } from '../campaign/campaign.ts';
import { dueLines, monthsConfirmed } from '../campaign/help-due.ts';
import type { DueLine } from '../campaign/help-due.ts';
import type { Fault } from '../campaign/reading.ts';
import { sayFault } from '../campaign/say-fault.ts';
import { readHelpFiles } from '../server/help-files.ts';

export interface HelpReport {
  readonly countries: number;
  readonly faults: readonly Fault[];
  readonly due: readonly DueLine[];
}

/** Comes in: the campaign's folder and the clock, in milliseconds since 1970. */
export function reportHelp(folder: string, now: number): HelpReport {
  const { countries, faults: ofHelp } = readHelpFiles(folder);
  const file = join(folder, 'campaign.json');
  const faults = [...(existsSync(file) ? readCampaign(readFileSync(file, 'utf8'), 'campaign.json').faults : []), ...ofHelp];
  return { countries: countries.length, faults, due: dueLines(countries, new Date(now).toISOString().slice(0, 10)) };
}

/** The report in words the campaign's owner can act on. Lines to confirm are a list, not a fault. */
export function sayHelp({ countries, faults, due }: HelpReport, folder: string): string {
  const wrong = faults.length === 0 ? 'no fault' : `${faults.length} ${faults.length === 1 ? 'fault' : 'faults'}; what is wrong is left out of the game, the rest is shown`;
  return [
    `Help by country: ${countries} ${countries === 1 ? 'country' : 'countries'}, ${wrong}`,
    ...faults.map((fault) => `  - ${folder}/${sayFault(fault)}`),
    ...sayDue(due, folder),
  ].join('\n');
}

function sayDue(due: readonly DueLine[], folder: string): readonly string[] {
  if (due.length === 0) return [`  Every line has been confirmed within the last ${monthsConfirmed} months.`];
  const countries = [...new Set(due.map(({ country }) => country))];
  return [
    `  To confirm, because nobody has done so within the last ${monthsConfirmed} months: ${due.length}. Ring or open each one and compare hours, cost and ages;`,
    `  for an answer, open its source. Then write today's date into "confirmed" in the file.`,
    ...countries.flatMap((country) => [`  ${folder}/help/${country}.json`, ...due.filter((line) => line.country === country).map(sayLine)]),
  ];
}

function sayLine({ place, what, reach, source, verified, confirmed }: DueLine): string {
  const last = confirmed === undefined ? 'never confirmed' : `last confirmed ${confirmed}`;
  return `    ${place}  ${what}${reach === '' ? '' : ` (${reach})`}: ${last}; read ${verified} at ${source}`;
}
