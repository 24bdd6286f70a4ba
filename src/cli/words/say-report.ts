/** The report on the languages in words for people. */
import type { LanguageReport } from './report.ts';

const shown = 3;
const count = (number: number, one: string, many: string): string => `${number} ${number === 1 ? one : many}`;

export function sayReports(reports: readonly LanguageReport[]): string {
  return reports.map(sayReport).join('\n\n');
}

function sayReport(report: LanguageReport): string {
  const { code, name, reviewed, faults } = report;
  return [
    `${code} ${name}: ${faults.length === 0 ? 'no fault' : count(faults.length, 'fault', 'faults')}; ${reviewed ? 'reviewed by a native speaker' : 'not yet reviewed by a native speaker'}`,
    `  files: ${report.has.length} of ${report.has.length + report.lacks.length}${report.lacks.length === 0 ? '' : `; said in English so far: ${report.lacks.join(', ')}`}`,
    ...sayLong(report), ...sayReading(report),
    ...faults.map(({ kind, file, key, message, mend }) => `  - ${file}${key === '' ? '' : `: ${key}`} ${message}. ${mend} [${kind}]`),
  ].join('\n');
}

function sayLong({ long }: LanguageReport): readonly string[] {
  if (long.length === 0) return ['  length: everything fits into the room the layout is tested with'];
  const worst = long.toSorted((one, other) => other.length / other.room - one.length / one.room).slice(0, shown);
  return [`  length: ${count(long.length, 'text is', 'texts are')} over the room the layout is tested with (40 % more than English), above all ${worst.map(({ file, key, length, room }) => `${file}:${key} (${length} of ${room})`).join(', ')}`];
}

/** The hardest file says more than an average over all. */
function sayReading({ reading }: LanguageReport): readonly string[] {
  const hardest = reading.toSorted((one, other) => other.lix - one.lix).slice(0, shown);
  const limit = reading[0]?.limit;
  return limit === undefined ? [] : [`  reading difficulty (LIX; an evening for 8-11 has at most ${limit}): hardest ${hardest.map(({ file, lix }) => `${file} ${lix}`).join(', ')}`];
}
