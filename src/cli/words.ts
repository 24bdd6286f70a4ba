/** The languages: `npm run words`. Tells what is missing in each and hands a language to translation tools and back. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { exportWords, importWords } from './words/exchange.ts';
import { familiesIn } from './words/font-faces.ts';
import { isCommon, languagesIn, readLanguage, source } from './words/pack-files.ts';
import type { LanguageWords, Places } from './words/pack-files.ts';
import { readPo, writePo } from './words/po.ts';
import { reportLanguage } from './words/report.ts';
import type { LanguageReport } from './words/report.ts';
import { sayReports } from './words/say-report.ts';
import { writeLanguage } from './words/write-language.ts';

const help = `Checks the words of every language.

  npm run words                          a readable report
  npm run words -- --json                the same for machines
  npm run words -- export fr fr.po       hands a language to translation tools as a PO file; one that there is not yet begins empty
  npm run words -- import fr.po          takes a PO file back; what it does not translate keeps what stood there
  npm run words -- --packs DIR --levels DIR   words in other folders
  npm run words -- --help                this text

A folder below src/words/packs is a language. A late section or an evening that it lacks is said in English.
Exits with 0 when there is no fault, with 1 otherwise; an import with a fault writes nothing.
`;

const sheet = join(import.meta.dirname, '../ui/fonts.css');

/** Goes out: a report on every language, the source first. */
export function reportWords(places: Places): readonly LanguageReport[] {
  const original = readLanguage(places, source);
  const families = familiesIn(sheet);
  return languagesIn(places).map((code) => reportLanguage(code === source ? original : readLanguage(places, code), original, families));
}

function ownWords(places: Places, language: string): LanguageWords | undefined {
  return languagesIn(places).includes(language) ? readLanguage(places, language) : undefined;
}

function isLanguage(code: string): boolean {
  try {
    return Intl.getCanonicalLocales(code)[0] === code;
  } catch {
    return false;
  }
}

function exportTo(places: Places, language: string, file: string): number {
  if (!isLanguage(language) || language === source) return refuse(`"${language}" is not a language to translate into. Write its code as "fr" or "pt-BR".`);
  const po = exportWords(readLanguage(places, source), language, ownWords(places, language));
  writeFileSync(file, writePo(po));
  process.stdout.write(`${file}: ${po.entries.length} texts, ${po.entries.filter(({ translation }) => translation === '').length} of them to translate.\n`);
  return 0;
}

function importFrom(places: Places, file: string): number {
  if (!existsSync(file)) return refuse(`There is no file ${file}.`);
  const read = readPo(readFileSync(file, 'utf8'));
  if (!read.ok) return refuse(...read.faults.map((fault) => `${file}, line ${fault.line}: ${fault.message} ${fault.mend}`));
  const { language } = read.file;
  if (!isLanguage(language) || language === source) return refuse(`${file}: "${language}" is not a language to translate into. Write its code into the header as "Language: fr".`);
  const own = ownWords(places, language);
  const original = readLanguage(places, source);
  const result = importWords(read.file, original, own);
  if (!result.ok) return refuse(...result.faults.map((fault) => `${file}, line ${fault.line}: ${fault.message} ${fault.mend}`));
  const { files, unfinished, outdated, open } = result.taken;
  const wanted = own === undefined ? original.files.filter(({ name }) => isCommon(name) && !files.has(name)) : [];
  if (wanted.length > 0) return refuse(`${file}: a new language needs every text of ${wanted.map(({ name }) => name).join(', ')} before anybody can play in it. Nothing was written.`);
  const written = writeLanguage(places, language, files);
  process.stdout.write([
    written.length === 0 ? 'Nothing new.' : `Written: ${written.join(', ')}`,
    ...unfinished.map((one) => `Not written, because ${one.missing} texts of it are missing: ${one.file}`),
    ...(open === 0 ? [] : [`Not translated or marked fuzzy: ${open}`]),
    ...(outdated.length === 0 ? [] : [`Taken, but the English has changed since it was handed out: ${outdated.join(', ')}`]),
  ].join('\n').concat('\n'));
  return unfinished.length > 0 ? 1 : 0;
}

function refuse(...lines: readonly string[]): number {
  process.stderr.write(`${lines.join('\n')}\n`);
  return 1;
}

function run(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { json: { type: 'boolean' }, packs: { type: 'string', default: 'src/words/packs' }, levels: { type: 'string', default: 'levels' }, help: { type: 'boolean', short: 'h' } },
  });
  const places: Places = { packs: values.packs, levels: values.levels };
  const [what, first, second] = positionals;
  if (values.help) {
    process.stdout.write(help);
    return 0;
  }
  if (what === 'export' && first !== undefined) return exportTo(places, first, second ?? `${first}.po`);
  if (what === 'import' && first !== undefined) return importFrom(places, first);
  if (what !== undefined) return refuse(`"${positionals.join(' ')}" is not a command.`, '', help);
  const reports = reportWords(places);
  process.stdout.write(values.json ? `${JSON.stringify(reports, undefined, 2)}\n` : `${sayReports(reports)}\n`);
  return reports.some(({ faults }) => faults.length > 0) ? 1 : 0;
}

/** A slip in the command line is answered with a sentence, not with a stack of calls. */
function main(): number {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Error && 'code' in error)) throw error;
    return refuse(error.message, '', help);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
