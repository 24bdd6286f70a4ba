/** Names in campaign.json that nothing answers to: an evening that is not there, a language that is not shipped, a country without lines. */
import { isRecord, openSpot } from './reading.ts';
import type { Fault, Spot } from './reading.ts';

/** What there is in this build and this folder. */
export interface Known {
  /** Every evening that can be played, and whether it is for 13 and over. */
  readonly evenings: readonly { readonly id: string; readonly for13: boolean }[];
  /** Evenings that a fault keeps out of this build. */
  readonly leftOut: readonly string[];
  readonly languages: readonly string[];
  /** Countries whose help file is there. */
  readonly countries: readonly string[];
}

interface Named { readonly name: string; readonly spot: Spot }

function namesIn(root: Spot, key: string): readonly Named[] {
  const list = root.at(key);
  if (!Array.isArray(list.value)) return [];
  return list.value.flatMap((name: unknown, index) => (typeof name === 'string' ? [{ name, spot: list.at(index) }] : []));
}

function checkEvenings(root: Spot, { evenings, leftOut }: Known): void {
  const ids = evenings.map(({ id }) => id);
  const opened = namesIn(root, 'opens13');
  for (const { name, spot } of [...namesIn(root, 'evenings'), ...opened]) {
    if (leftOut.includes(name)) spot.fault('evening-left-out', { name });
    else if (!ids.includes(name)) spot.fault('evening-unknown', { name, names: ids.join(', ') });
  }
  const isFor13 = (id: string): boolean => evenings.some((evening) => evening.id === id && evening.for13);
  for (const { name, spot } of opened) if (ids.includes(name) && !isFor13(name)) spot.fault('evening-needs-no-opening', { name });
  for (const { name, spot } of namesIn(root, 'evenings')) {
    if (isFor13(name) && !opened.some((one) => one.name === name)) spot.fault('evening-for-13', { name });
  }
}

/** Comes in: the text of campaign.json, the name faults give it, and what there is. Goes out: a fault for each name that leads nowhere; none while the file is no JSON. */
export function nameFaults(text: string, file: string, known: Known): readonly Fault[] {
  const faults: Fault[] = [];
  const root = openSpot(text, file, faults);
  if (root === null || !isRecord(root.value)) return [];
  checkEvenings(root, known);
  for (const { name, spot } of namesIn(root, 'languages')) if (!known.languages.includes(name)) spot.fault('language-unknown', { name, names: known.languages.join(', ') });
  const country = root.at('country');
  const countries = [...namesIn(root, 'countries'), ...(typeof country.value === 'string' ? [{ name: country.value, spot: country }] : [])];
  for (const { name, spot } of countries) if (!known.countries.includes(name)) spot.fault('country-unread', { name });
  return faults;
}
