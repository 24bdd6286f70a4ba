/** Where in the kit somebody is, as the address says it. Language, paper and country stand in it too, so that a link is a sheet. */

/** Sheets about one evening. */
export const eveningSheets = ['plan-20', 'plan-45', 'plan-60', 'script', 'letter'] as const;
/** Sheets about every evening, or none. */
export const generalSheets = ['sandwich', 'notes', 'cards', 'slip', 'certificate', 'poster', 'disclosure', 'officer', 'it', 'frameworks'] as const;
export const sheets = [...eveningSheets, ...generalSheets] as const;
export type EveningSheet = (typeof eveningSheets)[number];
export type Sheet = (typeof sheets)[number];

export const papers = ['a4', 'letter'] as const;
export type Paper = (typeof papers)[number];

/** What holds for whatever is printed; absent is what the campaign and the browser say. */
export interface KitSettings {
  readonly lang?: string;
  readonly paper: Paper;
  readonly country?: string;
}

export type KitPlace =
  | { readonly at: 'overview' }
  | { readonly at: 'campaign' }
  | { readonly at: 'sheet'; readonly sheet: Sheet; readonly level?: string };

export interface KitRoute {
  readonly place: KitPlace;
  readonly settings: KitSettings;
}

export function isEveningSheet(sheet: Sheet): sheet is EveningSheet {
  return (eveningSheets as readonly Sheet[]).includes(sheet);
}

function readPlace(path: string): KitPlace {
  const [first = '', level] = path.split('/').filter((part) => part !== '');
  if (first === 'campaign') return { at: 'campaign' };
  const sheet = sheets.find((name) => name === first);
  if (sheet === undefined) return { at: 'overview' };
  const id = level !== undefined && /^[a-z][a-z0-9-]*$/.test(level) ? level : undefined;
  if (!isEveningSheet(sheet)) return { at: 'sheet', sheet };
  return id === undefined ? { at: 'overview' } : { at: 'sheet', sheet, level: id };
}

/** Reads `#/kit`, `#/kit/campaign`, `#/kit/<sheet>`, `#/kit/<sheet>/<evening>`, each with `?lang=&paper=&country=`; what cannot be read is the overview. */
export function readKitRoute(fragment: string): KitRoute {
  const [path = '', query = ''] = fragment.replace(/^#\/kit\/?/, '').split('?');
  const asked = new URLSearchParams(query);
  const lang = asked.get('lang');
  const country = asked.get('country');
  return {
    place: readPlace(path),
    settings: {
      paper: papers.find((name) => name === asked.get('paper')) ?? 'a4',
      ...(lang === null ? {} : { lang }),
      ...(country === null ? {} : { country }),
    },
  };
}

/** The fragment that leads to a place with these settings. */
export function kitFragment(place: KitPlace, { lang, paper, country }: KitSettings): string {
  const path = place.at === 'overview' ? '' : place.at === 'campaign' ? '/campaign' : `/${place.sheet}${place.level === undefined ? '' : `/${place.level}`}`;
  const asked = new URLSearchParams({ ...(lang === undefined ? {} : { lang }), ...(paper === 'a4' ? {} : { paper }), ...(country === undefined ? {} : { country }) });
  return `#/kit${path}${asked.size === 0 ? '' : `?${asked}`}`;
}
