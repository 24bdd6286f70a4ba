/**
 * The level checker: `npm run levels`. Reads every folder under `levels/`, runs the checks of `src/story` over it, and exits with 1 when
 * there is a fault.
 */
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import type { Report } from '../story/check.ts';
import type { Fault } from '../story/fault.ts';
import { reportHelp, sayHelp } from './help-lines.ts';
import { checkLevelsAbreast } from './levels-abreast.ts';
import { readTeachingFiles } from './teaching-files.ts';

const help = `Checks every level.

  npm run levels                 a readable report
  npm run levels -- --json       the same for machines
  npm run levels -- --dir DIR    levels in another folder
  npm run levels -- --campaign DIR   help lines of another campaign
  npm run levels -- --help       this text

A folder below the levels folder is a level: level.json is its graph, every other JSON file the words of one language.
What the kit prints of a level (kit/teaching.json) and the help lines of public/campaign are checked too, and those listed that nobody has confirmed for six months.
Exits with 0 when there is no fault, with 1 otherwise.
`;

function sayFault({ check, file, place, message, mend, path }: Fault): string {
  const way = path === undefined ? '' : `\n      shortest way there: ${path.length === 0 ? 'the start' : path.join(' > ')}`;
  return `  - ${file === undefined ? '' : `${file}: `}${place}\n      ${message} ${mend} [${check}]${way}`;
}

function sayReport(report: Report): string {
  const { fewest, most } = report.decisionsPerPath;
  const words = Object.entries(report.longestPathWords).map(([language, count]) => `${language} ${report.isBound ? 'at most ' : ''}${count}`);
  const reading = Object.entries(report.reading).map(([language, lix]) => `${language} ${lix}`);
  const sentences = Object.entries(report.sentenceAverage).map(([language, average]) => `${language} ${average}`);
  return [
    `${report.id}: ${report.faults.length === 0 ? 'no fault' : `${report.faults.length} ${report.faults.length === 1 ? 'fault' : 'faults'}`}`,
    `  ${report.decisions} decisions (${fewest} to ${most} on a path), ${report.endings} endings, ${report.isBound ? 'at least ' : ''}${report.paths} paths, ${report.states} states`,
    `  languages: ${report.languages.join(', ') || 'none'}; words on the longest path: ${words.join(', ') || 'unknown'}; in a sentence: ${sentences.join(', ') || 'unknown'}; reading difficulty (LIX): ${reading.join(', ') || 'unknown'}`,
    ...report.faults.map(sayFault),
  ].join('\n');
}

/** An evening can be played without it, so this never makes the command fail. */
function sayTeaching(faults: readonly string[]): string {
  return ['For the class:', ...faults.map((fault) => `  - ${fault}`)].join('\n');
}

async function run(): Promise<number> {
  const { values } = parseArgs({ options: { json: { type: 'boolean' }, dir: { type: 'string', default: 'levels' }, campaign: { type: 'string', default: 'public/campaign' }, help: { type: 'boolean', short: 'h' } } });
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  const reports = await checkLevelsAbreast(values.dir);
  const text = reports.length === 0 ? `No levels in ${values.dir}.` : reports.map(sayReport).join('\n\n');
  const lines = reportHelp(values.campaign, Date.now());
  const unfit = readTeachingFiles(values.dir).flatMap(({ faults }) => faults);
  process.stdout.write(values.json ? `${JSON.stringify(reports, undefined, 2)}\n` : `${[text, ...(unfit.length === 0 ? [] : [sayTeaching(unfit)]), sayHelp(lines, values.campaign)].join('\n\n')}\n`);
  return lines.faults.length > 0 || reports.some((report) => report.faults.length > 0) ? 1 : 0;
}

/** A slip in the command line is answered with a sentence, not with a stack of calls. */
async function main(): Promise<number> {
  try {
    return await run();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    process.stderr.write(`${error.message}\n\n${help}`);
    return 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = await main();
