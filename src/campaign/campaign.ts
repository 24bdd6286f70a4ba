/** `public/campaign/campaign.json`: everything a campaign sets without a programmer. */
import { isRecord, openSpot, readList, readOneOf, readPattern, readText, refuseStrangers } from './reading.ts';
import type { Fault, Spot, Text } from './reading.ts';

/** `ask`: nothing is sent before a yes. `notice`: told, and can be switched off; needs a legal basis in writing. `off`: nothing, ever. */
export const measuringModes = ['ask', 'notice', 'off'] as const;
export type MeasuringMode = (typeof measuringModes)[number];

export interface Campaign {
  readonly format: 1;
  /** In every report and result; `[a-z][a-z0-9-]*`, at most 40 long. */
  readonly id: string;
  readonly name: Text;
  /** A picture in the campaign's folder; see `logo.ts`. */
  readonly logo?: string;
  /** Language codes offered; empty: all there are. */
  readonly languages: readonly string[];
  /** Level ids that glow; empty: all there are. */
  readonly evenings: readonly string[];
  /** Whose help lines are shown first; a file name in `help/` without `.json`. */
  readonly country: string;
  /** Whose help lines can be chosen. */
  readonly countries: readonly string[];
  readonly measuring: { readonly mode: MeasuringMode; readonly legalBasis?: string };
  /** The folder of the endpoint, as an address relative to the page or a whole one. */
  readonly endpoint: string;
  /** Levels for 13 and over that this campaign opens. */
  readonly opens13: readonly string[];
  /** Where *Leave now* goes instead of the neutral page that comes along. */
  readonly leaveTo?: string;
}

/** What holds where the file says nothing. */
export const defaultCampaign: Campaign = {
  format: 1,
  id: 'lights-on',
  name: { en: 'Lights On' },
  languages: [],
  evenings: [],
  country: 'international',
  countries: ['international'],
  measuring: { mode: 'ask' },
  endpoint: './',
  opens13: [],
};

export interface CampaignRead {
  readonly campaign: Campaign;
  readonly faults: readonly Fault[];
}

const keys = ['format', 'id', 'name', 'logo', 'languages', 'evenings', 'country', 'countries', 'measuring', 'endpoint', 'opens13', 'leaveTo'];
const id = /^[a-z][a-z0-9-]{0,39}$/;
/** Beside campaign.json: no folder, no address. */
const logoName = /^[A-Za-z0-9][\w-]{0,60}\.(png|webp|svg)$/;
const country = /^([A-Z]{2}|international)$/;
const language = /^[a-z]{2,3}(-[A-Za-z0-9]+)*$/;
/** An address that stays on this host, or a whole one; neither can carry a script. */
const address = /^((\.{1,2}\/|\/(?!\/))[\w./-]*|https?:\/\/[\w.-]+(:\d+)?(\/[\w./-]*)?)$/;

/** A mode that cannot be read means that nothing is measured: silence is the only safe reading of a slip. */
function readMeasuring(spot: Spot): Campaign['measuring'] {
  if (spot.value === undefined) return defaultCampaign.measuring;
  if (!isRecord(spot.value)) {
    spot.fault('measuring-not-group');
    return { mode: 'off' };
  }
  refuseStrangers(spot, ['mode', 'legalBasis']);
  const modeSpot = spot.at('mode');
  const mode = readOneOf(modeSpot, measuringModes) ?? (modeSpot.value === undefined ? 'ask' : 'off');
  const legalBasis = readPattern(spot.at('legalBasis'), /\S/, 'form-legal');
  if (mode === 'notice' && legalBasis === undefined) {
    modeSpot.fault('notice-without-basis');
    return { mode: 'ask' };
  }
  return legalBasis === undefined ? { mode } : { mode, legalBasis };
}

function readLists(spot: Spot): Pick<Campaign, 'languages' | 'evenings' | 'opens13' | 'countries'> {
  const ids = (entry: Spot): string | undefined => readPattern(entry, id, 'form-id');
  return {
    languages: readList(spot.at('languages'), (entry) => readPattern(entry, language, 'form-language')) ?? [],
    evenings: readList(spot.at('evenings'), ids) ?? [],
    opens13: readList(spot.at('opens13'), ids) ?? [],
    countries: readList(spot.at('countries'), (entry) => readPattern(entry, country, 'form-country')) ?? [],
  };
}

/** Reads the file's text. What cannot be read keeps its default and leaves a fault; the game starts all the same. `file` is the name faults give. */
export function readCampaign(text: string, file: string): CampaignRead {
  const faults: Fault[] = [];
  const spot = openSpot(text, file, faults);
  if (spot === null) return { campaign: { ...defaultCampaign, measuring: { mode: 'off' } }, faults };
  if (!isRecord(spot.value) || spot.value['format'] !== 1) {
    spot.fault('not-campaign-format');
    return { campaign: { ...defaultCampaign, measuring: { mode: 'off' } }, faults };
  }
  refuseStrangers(spot, keys);
  const lists = readLists(spot);
  const first = readPattern(spot.at('country'), country, 'form-country') ?? defaultCampaign.country;
  const logo = readPattern(spot.at('logo'), logoName, 'form-logo');
  const leaveTo = readPattern(spot.at('leaveTo'), address, 'form-address');
  const campaign: Campaign = {
    format: 1,
    id: readPattern(spot.at('id'), id, 'form-id') ?? defaultCampaign.id,
    name: readText(spot.at('name')) ?? defaultCampaign.name,
    ...(logo === undefined ? {} : { logo }),
    ...lists,
    country: first,
    countries: [...new Set([first, ...lists.countries])],
    measuring: readMeasuring(spot.at('measuring')),
    endpoint: readPattern(spot.at('endpoint'), address, 'form-address') ?? defaultCampaign.endpoint,
    ...(leaveTo === undefined ? {} : { leaveTo }),
  };
  return { campaign, faults };
}
