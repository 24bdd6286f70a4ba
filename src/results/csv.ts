/** The results as a file: the released tables as they are, cell by cell, so that others can compute with them. */
import { wholeHouse } from '../measure/cells.ts';
import { isoDay } from '../measure/day.ts';
import { roundedToFive } from '../measure/release.ts';
import type { Results } from '../measure/results.ts';

const heads = ['campaign', 'channel', 'evening', 'table', 'cell', 'count', 'total', 'up_to'] as const;

/** RFC 4180; no field can begin with a sign that a spreadsheet would take for a formula, because all of them are ids, numbers or dates. */
function field(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** Goes out: the file's text. A hidden cell has an empty count. `isOpen`: every number to the nearest five, for anyone. */
export function csvOf({ campaign, levels }: Results, isOpen: boolean): string {
  const say = (n: number): number => (isOpen ? roundedToFive(n) : n);
  const rows = levels.flatMap(({ channel, level, tables }) => Object.entries(tables).flatMap(([table, { cells, total, through }]) =>
    Object.entries(cells).map(([cell, n]) => [campaign, channel, level === wholeHouse ? '' : level, table, cell, n === null ? '' : say(n), say(total), isoDay(through)])));
  return [heads, ...rows].map((row) => `${row.map(field).join(',')}\r\n`).join('');
}

/** What the file is called. */
export function csvName({ campaign, through }: Results, isOpen: boolean): string {
  return `lights-on-${campaign}-${isoDay(through)}${isOpen ? '-open' : ''}.csv`;
}

/** Hands a text to the person before the page as a file. The mark at its head tells spreadsheets that it is UTF-8. */
export function download(name: string, text: string): void {
  const address = URL.createObjectURL(new Blob(['\uFEFF', text], { type: 'text/csv;charset=utf-8' }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(address), 60_000);
}
