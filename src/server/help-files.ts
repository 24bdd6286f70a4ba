/** The help files of a campaign, read all at once for whoever looks after them: faults are told here and never to a child. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { readCampaign } from '../campaign/campaign.ts';
import { readHelp } from '../campaign/help.ts';
import type { HelpCountry } from '../campaign/help.ts';
import type { Fault } from '../campaign/reading.ts';

export interface HelpFiles {
  readonly countries: readonly HelpCountry[];
  readonly faults: readonly Fault[];
}

/** Comes in: the folder that holds `campaign.json` and `help/`. Goes out: every country that can be read, by file name, and every fault, those of file names and missing files included. */
export function readHelpFiles(folder: string): HelpFiles {
  const help = join(folder, 'help');
  const names = existsSync(help) ? readdirSync(help).filter((name) => name.endsWith('.json')).toSorted() : [];
  const read = names.map((name) => readOne(help, name));
  const faults = [...read.flatMap((one) => one.faults), ...missing(folder, names)];
  return { countries: read.flatMap(({ country }) => (country === null ? [] : [country])), faults };
}

function readOne(folder: string, name: string): { readonly country: HelpCountry | null; readonly faults: readonly Fault[] } {
  const file = `help/${name}`;
  const { help, faults } = readHelp(readFileSync(join(folder, name), 'utf8'), file);
  if (help === null || `${help.country}.json` === name) return { country: help, faults };
  const misnamed: Fault = { file, place: 'country', line: 1, code: 'help-misnamed', values: { country: help.country } };
  return { country: help, faults: [...faults, misnamed] };
}

/** Countries that players are offered without a file of lines behind them. */
function missing(folder: string, names: readonly string[]): readonly Fault[] {
  const file = join(folder, 'campaign.json');
  if (!existsSync(file)) return [];
  const offered = readCampaign(readFileSync(file, 'utf8'), 'campaign.json').campaign.countries;
  return offered.filter((country) => !names.includes(`${country}.json`)).map((country) => ({
    file: 'campaign.json', place: 'countries', line: 1, code: 'country-unread', values: { name: country },
  }));
}
