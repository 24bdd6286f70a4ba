/**
 * The closed list of what may leave a device. Every report stands alone: no device, no seat, no session, no sequence, no age, nothing that
 * links two of them. The JSON Schema, the TypeScript types and the validator all follow from the tables here.
 */
import { bitsOfRecord, faultOfRecord, schemaOfRecord } from './field.ts';
import type { Fields, RecordOf } from './field.ts';

/** Languages are counted by this list; any other is `other`, so that a rare language cannot point at one child. */
export const reportLanguages = ['en', 'de', 'fr', 'it', 'es', 'pl', 'tr', 'uk', 'ru', 'ar', 'ro', 'nl', 'pt', 'sq', 'el', 'other'] as const;
export type ReportLanguage = (typeof reportLanguages)[number];

export const answers = ['fine', 'unsure', 'trap'] as const;
export type Answer = (typeof answers)[number];

/** Rooms of the ground floor in which rounds are played. */
export const practiceRooms = ['inbox-night', 'who-sees-it', 'ripple'] as const;
export type PracticeRoom = (typeof practiceRooms)[number];

/** Weeks after the first finish at which an evening asks once more. */
export const boosterWeeks = [2, 4] as const;
export type BoosterWeeks = (typeof boosterWeeks)[number];

/** How a class answers: hands that an adult counts, or devices in a room over the network. Never added up: hands are seen by neighbours. */
export const classMeans = ['hands', 'room'] as const;
export type ClassMeans = (typeof classMeans)[number];

/** How many answered in a class is told in full fives, so many at most: 30 children and more are one. */
export const mostFives = 6;

/** The most things of one sort that a round of practice is counted with. */
export const mostJudged = 24;

/** Days a server takes: from 30 before its own today to one after. */
export const daysBack = 30;
export const daysAhead = 1;

/** How many names a released level may hold; a level beyond it is not counted, so that the bound on what a report says is true. */
export const graphLimits = { choices: 56, endings: 8, options: 8, checkItems: 16 } as const;

const yesNo = { type: 'enum', values: [0, 1] } as const;
const maybe = { type: 'enum', values: [0, 1], optional: true } as const;
const judged = { type: 'int', min: 0, max: mostJudged } as const;
/** A share of a class: so many of ten. */
const ofTen = { type: 'int', min: 0, max: 10 } as const;
const scale = { type: 'int', min: 0, max: 2, optional: true } as const;

const common = {
  v: { type: 'enum', values: [1] },
  /** 128 random bits in base64url, made anew for each report and used once: makes sending again harmless. */
  id: { type: 'code', pattern: '^[A-Za-z0-9_-]{21}[AQgw]$' },
  day: { type: 'day', window: daysBack + daysAhead + 1 },
  campaign: { type: 'name', of: 'campaign', known: 4 },
  language: { type: 'enum', values: reportLanguages },
} as const satisfies Fields;

/** Which evening it is about, in which release. */
const evening = {
  /** Decided by the hash, so it says nothing more. */
  level: { type: 'name', of: 'level', known: 1 },
  hash: { type: 'code', pattern: '^[0-9a-f]{16}$', known: 256 },
} as const satisfies Fields;

/** What is about the whole house and no evening. */
const ofTheHouse = {
  /** This device's own answer, from a stored date: is it new to the campaign, or only to this week, or only to this day. */
  reach: { first: { type: 'enum', values: ['campaign', 'week', 'day'] } },
  /** One round of a practice room: traps caught and taken for fine, genuine ones taken for traps and trusted. */
  practice: {
    room: { type: 'enum', values: practiceRooms },
    hits: judged, misses: judged, falseAlarms: judged, correctRejections: judged,
  },
} as const satisfies Readonly<Record<string, Fields>>;

const ofAnEvening = {
  start: {},
  /** How an evening went. `at` is the ending reached, or the choice where the player stopped, or absent when they stopped before the first. */
  end: {
    done: yesNo,
    at: { type: 'name', of: 'stop', known: graphLimits.choices + graphLimits.endings, optional: true },
    /** 0 under 1 minute, then 1 + log2 of the minutes: 1-2, 2-4, 4-8, 8-16, 16-32, 32-64, 64 and more. */
    time: { type: 'int', min: 0, max: 7 },
    /** Clues found: none, some, more than half, all. */
    clues: { type: 'int', min: 0, max: 3 },
    /** Rewinds: none, one, two or three, more. */
    rewinds: { type: 'int', min: 0, max: 3 },
    repaired: yesNo,
    told: yesNo,
  },
  /** Two decisions of the evening drawn by lot, never the path. */
  choice: {
    choices: {
      type: 'list',
      max: 2,
      of: {
        node: { type: 'name', of: 'choice', known: graphLimits.choices },
        option: { type: 'name', of: 'option', known: graphLimits.options },
      },
    },
  },
  /** One gut-check position drawn by lot, answered before the story and, in the other form, after it. */
  item: {
    order: { type: 'enum', values: ['ab', 'ba'] },
    position: { type: 'int', min: 0, max: 3 },
    beforeItem: { type: 'name', of: 'check-item', known: graphLimits.checkItems },
    before: { type: 'enum', values: answers },
    afterItem: { type: 'name', of: 'check-item', known: graphLimits.checkItems },
    after: { type: 'enum', values: answers },
  },
  /** One item by lot of the short visit two or four weeks after the evening was first finished. */
  booster: {
    weeks: { type: 'enum', values: boosterWeeks },
    position: { type: 'int', min: 0, max: 3 },
    item: { type: 'name', of: 'check-item', known: graphLimits.checkItems },
    answer: { type: 'enum', values: answers },
  },
  /** Three taps, each optional: was it useful (0 no, 1 a bit, 2 yes), would I tell someone (same), this upset me. */
  feedback: { useful: scale, tell: scale, upset: maybe },
  /**
   * One whole class, by its adult's *yes*: that it played this evening, and, where both gut checks were answered, of ten answers before and of ten after
   * how many caught the trap and how many kept a genuine message. Coarse on purpose: exact hands would say more than 40 bits.
   */
  class: {
    means: { type: 'enum', values: classMeans },
    checked: { type: 'list', max: 1, of: { fives: { type: 'int', min: 1, max: mostFives }, caughtBefore: ofTen, caughtAfter: ofTen, keptBefore: ofTen, keptAfter: ofTen } },
  },
} as const satisfies Readonly<Record<string, Fields>>;

type HouseKind = keyof typeof ofTheHouse;
type EveningKind = keyof typeof ofAnEvening;
export type ReportKind = HouseKind | EveningKind;
export const reportKinds = [...Object.keys(ofTheHouse), ...Object.keys(ofAnEvening)] as readonly ReportKind[];

type Own<K extends ReportKind> = K extends HouseKind
  ? RecordOf<(typeof ofTheHouse)[K]>
  : K extends EveningKind
    ? RecordOf<typeof evening> & RecordOf<(typeof ofAnEvening)[K]>
    : never;
type ReportOf<K extends ReportKind> = RecordOf<typeof common> & { readonly kind: K } & Own<K>;
export type ReachReport = ReportOf<'reach'>;
export type PracticeReport = ReportOf<'practice'>;
export type BoosterReport = ReportOf<'booster'>;
export type StartReport = ReportOf<'start'>;
export type EndReport = ReportOf<'end'>;
export type ChoiceReport = ReportOf<'choice'>;
export type ItemReport = ReportOf<'item'>;
export type FeedbackReport = ReportOf<'feedback'>;
export type ClassReport = ReportOf<'class'>;
export type Report = { readonly [K in ReportKind]: ReportOf<K> }[ReportKind];

function isHouseKind(kind: ReportKind): kind is HouseKind {
  return Object.hasOwn(ofTheHouse, kind);
}

/** Every field of one kind of report, the common ones first. */
export function fieldsOf(kind: ReportKind): Fields {
  const said: Fields = isHouseKind(kind) ? ofTheHouse[kind] : { ...evening, ...ofAnEvening[kind] };
  return { ...common, kind: { type: 'enum', values: [kind] }, ...said };
}

/** JSON Schema of all reports, for ajv and for anyone who wants to read what is sent. */
export const reportSchema: object = { oneOf: reportKinds.map((kind) => schemaOfRecord(fieldsOf(kind))) };

/** The most one report of this kind can say, in bits, beyond its id. Which kind it is counts too. */
export function bitsOfReport(kind: ReportKind): number {
  return bitsOfRecord(fieldsOf(kind)) + Math.log2(reportKinds.length);
}

export type Validated = { readonly ok: true; readonly report: Report } | { readonly ok: false; readonly reason: string };

/** Checks parsed JSON against the closed list. The reason names the field and never repeats what was sent. */
export function validateReport(json: unknown): Validated {
  if (typeof json !== 'object' || json === null || Array.isArray(json)) return { ok: false, reason: 'body is not an object' };
  const kind: unknown = Object.hasOwn(json, 'kind') ? (json as { kind?: unknown }).kind : undefined;
  const known = reportKinds.find((name) => name === kind);
  if (known === undefined) return { ok: false, reason: 'field kind is not one of its values' };
  const fault = faultOfRecord(fieldsOf(known), json);
  return fault === null ? { ok: true, report: json as Report } : { ok: false, reason: fault };
}

/** The language a report names for a language of the game: its own code if listed, else `other`. Regions and pseudo-languages are dropped. */
export function reportLanguageOf(code: string): ReportLanguage {
  const base = code.split('-')[0];
  return reportLanguages.find((language) => language === base) ?? 'other';
}
