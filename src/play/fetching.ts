/** What every part of the game that plays evenings fetches from beside the page. */
import { readCampaign } from '../campaign/campaign.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { readHelp } from '../campaign/help.ts';
import type { HelpCountry } from '../campaign/help.ts';
import type { Fault } from '../campaign/reading.ts';
import { type Language, languageOf, shippedLanguages, source } from '../words/language-list.ts';
import { matchLanguages, pickLanguage } from '../words/pick-language.ts';

/** For whoever looks after the campaign; a child is only shown what is whole. The sentences stand on the campaign's page, so that they do not weigh on the game. */
function warn(faults: readonly Fault[]): void {
  for (const { file, line, place, code } of faults) console.warn(`${file}:${line} ${place}: ${code}. What it means and how to mend it: #/kit/campaign`);
}

/** The campaign's own file; its defaults where the file is missing or wrong. */
export async function fetchCampaign(): Promise<Campaign> {
  const file = 'campaign/campaign.json';
  const text = await fetch(file).then((answer) => (answer.ok ? answer.text() : '{}'), () => '{}');
  const { campaign, faults } = readCampaign(text, file);
  warn(faults);
  return campaign;
}

/** The language to begin in: the one wanted now, else the one kept, else the browser's, among those the campaign offers. */
export function firstLanguage(wanted: string | undefined, kept: string | undefined, campaign: Campaign): string {
  const asked = [wanted, kept].find((code) => code !== undefined && languageOf(code) !== undefined);
  const offered = offeredLanguages(campaign).map(({ code }) => code);
  return asked ?? pickLanguage(navigator.languages, offered, offered[0] ?? source);
}

/** The languages of the campaign, those the browser asks for first. */
export function offeredLanguages(campaign: Campaign): readonly Language[] {
  const offered = shippedLanguages.filter(({ code }) => campaign.languages.length === 0 || campaign.languages.includes(code));
  const likely = likelyOf(offered);
  return [...likely, ...offered.filter((language) => !likely.includes(language))];
}

/** Those of some languages that the browser asks for, in its order. */
export function likelyOf(languages: readonly Language[]): readonly Language[] {
  return matchLanguages(navigator.languages, languages.map(({ code }) => code)).flatMap((code) => languages.filter((language) => language.code === code));
}

/** A country's help lines. Lines that cannot be read are left out and told in the console; `null` when the file does not arrive. */
export async function fetchHelp(country: string): Promise<HelpCountry | null> {
  const file = `campaign/help/${country}.json`;
  const text = await fetch(file).then((answer) => (answer.ok ? answer.text() : undefined)).catch(() => undefined);
  if (text === undefined) return null;
  const { help, faults } = readHelp(text, file);
  warn(faults);
  return help;
}
