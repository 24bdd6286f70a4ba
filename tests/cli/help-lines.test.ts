import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { reportHelp, sayHelp } from '../../src/cli/help-lines.ts';

const shipped = join(import.meta.dirname, '../../public/campaign');
const day = Date.UTC(2026, 10, 22);
let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'campaign-'));
  cpSync(shipped, folder, { recursive: true });
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const edit = (file: string, from: string, to: string): void => {
  const text = readFileSync(join(folder, file), 'utf8');
  expect(text).toContain(from);
  writeFileSync(join(folder, file), text.replace(from, to));
};

describe('what the owner of a campaign is told about the help lines', () => {
  it('is no fault as shipped, for every country offered and one for everywhere else', () => {
    const report = reportHelp(folder, day);
    expect(report.faults).toEqual([]);
    expect(report.countries).toBe(16);
  });

  it('lists each line that nobody has confirmed, with where it stands and what to try', () => {
    const said = sayHelp(reportHelp(folder, day), 'public/campaign');
    expect(said).toContain('public/campaign/help/SE.json');
    expect(said).toMatch(/lines\.1 {2}Bris \(116 111, https:\/\/www\.bris\.se\/\): never confirmed; read 2025-08-20 at https:/);
  });

  it('no longer lists a line once it is confirmed, and lists it again after six months', () => {
    const before = reportHelp(folder, day).due.length;
    edit('help/SE.json', '"confirmed": ""', '"confirmed": "2026-11-01"');
    expect(reportHelp(folder, day).due.length).toBe(before - 1);
    const later = reportHelp(folder, Date.UTC(2027, 4, 2));
    expect(later.due.length).toBe(before);
    expect(sayHelp(later, 'x')).toContain('last confirmed 2026-11-01');
  });

  it('names a mistake by file, line, key and mend, and goes on with the other lines', () => {
    edit('help/FR.json', '"3018"', '"ask mum"');
    const report = reportHelp(folder, day);
    expect(sayHelp(report, 'public/campaign')).toMatch(/public\/campaign\/help\/FR\.json:\d+ lines\.1\.number: This is not a phone number\. Write digits and spaces/);
    expect(report.due.filter(({ country }) => country === 'FR').map(({ what }) => what)).toContain('Emergency call: police, ambulance, fire brigade');
  });

  it('names a file under another country\'s name, and a country without a file', () => {
    edit('help/DK.json', '"country": "DK"', '"country": "NL"');
    rmSync(join(folder, 'help/NO.json'));
    expect(reportHelp(folder, day).faults.map(({ file, place }) => [file, place])).toEqual([['help/DK.json', 'country'], ['campaign.json', 'countries']]);
  });

  it('says so where everything has been confirmed', () => {
    expect(sayHelp({ countries: 1, faults: [], due: [] }, 'x')).toBe('Help by country: 1 country, no fault\n  Every line has been confirmed within the last 6 months.');
  });
});
