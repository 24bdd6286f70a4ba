/** The dictionary of what is counted: why, into which sums, and until when. A kind without a row cannot be made, and after its day none is. */
import type { ReportKind } from './report.ts';

export interface Metric {
  /** One sentence for whoever decides about the campaign; the page's own words to players stand in the language packs. */
  readonly purpose: string;
  /** When a device sends one. */
  readonly when: string;
  /** Names of the tables it adds to; `*` stands for an id. */
  readonly tables: readonly string[];
  /** The last day on which one is made, days since the epoch; someone must decide anew before that. */
  readonly until: number;
}

/** 31 December 2028. */
const until = 21_549;

export const dictionary: Readonly<Record<ReportKind, Metric>> = {
  reach: {
    purpose: 'How many devices the campaign reaches, without recognising any of them.', when: 'with the first start or round of practice on a day',
    tables: ['reach'], until,
  },
  start: { purpose: 'How many evenings are begun, and in which language.', when: 'when the story of an evening begins', tables: ['start', 'language'], until },
  end: {
    purpose: 'Whether evenings are played to an end, where players stop, and what they do on the way.',
    when: 'at the first ending after a start; when an evening is begun anew before an ending; when one has lain untouched for a week',
    tables: ['end', 'ending', 'stopped', 'time', 'clues', 'rewinds', 'repaired', 'told'], until,
  },
  choice: { purpose: 'Which decisions are hard: two of an evening by lot, never the path.', when: 'with an ending', tables: ['choice.*'], until },
  item: {
    purpose: 'Whether players tell traps from genuine messages better after the story than before it.', when: 'when both gut checks are answered',
    tables: ['check.before.*', 'check.after.*', 'pair.*', 'item.*'], until,
  },
  booster: { purpose: 'Whether that lasts for two and for four weeks.', when: 'at the end of the short visit behind a flickering window', tables: ['booster.*'], until },
  practice: { purpose: 'Whether the practice rooms are used, and how well rounds go.', when: 'at the end of a round', tables: ['practice.*'], until },
  feedback: { purpose: 'Whether the evening was felt to be useful, makes telling someone likelier, or upset anyone.', when: 'when a player taps', tables: ['useful', 'tell', 'upset'], until },
  class: {
    purpose: 'How many whole classes play, and whether a class tells traps from genuine messages better afterwards.', when: 'at the end of a lesson, by the adult\'s yes to this one sum',
    tables: ['class', 'class.*'], until,
  },
};

/** Whether reports of a kind are still made on a day. */
export function isCounted(kind: ReportKind, day: number): boolean {
  return day <= dictionary[kind].until;
}
