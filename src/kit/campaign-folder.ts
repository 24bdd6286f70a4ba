/** The campaign's folder as the page finds it now: every file read anew, every fault kept for the adult who can mend it. */
import { defaultCampaign, readCampaign } from '../campaign/campaign.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { readHelp } from '../campaign/help.ts';
import type { HelpCountry } from '../campaign/help.ts';
import { nameFaults } from '../campaign/known-names.ts';
import { logoFaults } from '../campaign/logo.ts';
import type { Fault } from '../campaign/reading.ts';
import type { Band, PersonId, Strand } from '../story/level.ts';

/** What the kit needs of a row of `levels/index.json`. */
export interface EveningRow {
  readonly id: string;
  readonly strand: Strand;
  readonly band: Band;
  readonly window: PersonId;
  readonly minutes: readonly [number, number];
}

export interface LeftOutRow { readonly id: string; readonly faults: readonly string[] }

export interface CampaignFolder {
  readonly campaign: Campaign;
  readonly evenings: readonly EveningRow[];
  readonly leftOut: readonly LeftOutRow[];
  /** By code; a country that is offered and could not be read is absent. */
  readonly helps: ReadonlyMap<string, HelpCountry>;
  readonly faults: readonly Fault[];
}

/** Fetches a file beside the page, past every cache; `null` when it is not there. */
export type FetchFile = (path: string) => Promise<Uint8Array | null>;

const file = 'campaign/campaign.json';
const textOf = (bytes: Uint8Array | null): string | null => (bytes === null ? null : new TextDecoder().decode(bytes));

async function fetchList<Row>(fetchFile: FetchFile, path: string): Promise<readonly Row[]> {
  const text = textOf(await fetchFile(path));
  return text === null ? [] : (JSON.parse(text) as readonly Row[]);
}

/** Which evenings a fault keeps out of this build is told to the owner of the folder. No sheet is made of it, so a copy of the game without that list is no reason to show nothing. */
const fetchLeftOut = (fetchFile: FetchFile): Promise<readonly LeftOutRow[]> => fetchList<LeftOutRow>(fetchFile, 'levels/left-out.json').catch(() => []);

/** The same with the logo: what is wrong with it can only be said of one that was looked at. */
async function readLogo(fetchFile: FetchFile, logo: string | undefined): Promise<readonly Fault[]> {
  if (logo === undefined) return [];
  const path = `campaign/${logo}`;
  return fetchFile(path).then((bytes) => logoFaults(path, bytes), () => []);
}

async function fetchHelp(fetchFile: FetchFile, country: string): Promise<{ readonly country: string; readonly help: HelpCountry | null; readonly faults: readonly Fault[] }> {
  const path = `campaign/help/${country}.json`;
  const text = textOf(await fetchFile(path));
  return text === null ? { country, help: null, faults: [] } : { country, ...readHelp(text, path) };
}

/** Reads the whole folder. `languages` are those the game ships. Rejects when the campaign, a help file or the evenings' list cannot be fetched, and when that list arrives broken. */
export async function readCampaignFolder(fetchFile: FetchFile, languages: readonly string[]): Promise<CampaignFolder> {
  const [bytes, evenings, leftOut] = await Promise.all([fetchFile(file), fetchList<EveningRow>(fetchFile, 'levels/index.json'), fetchLeftOut(fetchFile)]);
  const text = textOf(bytes);
  const missing: Fault = { file, place: '', line: 1, code: 'file-missing', values: {} };
  const { campaign, faults } = text === null ? { campaign: defaultCampaign, faults: [missing] } : readCampaign(text, file);
  const read = await Promise.all(campaign.countries.map((country) => fetchHelp(fetchFile, country)));
  const helps = new Map(read.flatMap(({ country, help }) => (help === null ? [] : [[country, help] as const])));
  const known = { evenings: evenings.map(({ id, band }) => ({ id, for13: band === '13-17' })), leftOut: leftOut.map(({ id }) => id), languages, countries: [...helps.keys()] };
  const ofLogo = await readLogo(fetchFile, campaign.logo);
  return { campaign, evenings, leftOut, helps, faults: [...faults, ...(text === null ? [] : nameFaults(text, file, known)), ...ofLogo, ...read.flatMap((one) => one.faults)] };
}
