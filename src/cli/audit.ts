/** `npm run audit`: known weaknesses of the packages installed here, as the registry tells them. High ones fail; a registry that does not answer is said to be silent, which is not the same as clean. */
import { spawnSync } from 'node:child_process';
import { pathToFileURL } from 'node:url';
import { root } from './tools.ts';

const silent = 2;

/** What a registry said, as `npm audit --json` prints it. */
export type Heard =
  | { readonly heard: 'nothing'; readonly why: string }
  | { readonly heard: 'weaknesses'; readonly high: number; readonly lower: number };

/** Comes in: what `npm audit --json` printed. Whatever holds no counts is no answer. */
export function readAudit(printed: string): Heard {
  try {
    const { metadata, error, message } = JSON.parse(printed) as { readonly metadata?: { readonly vulnerabilities?: Readonly<Record<string, number>> }; readonly error?: { readonly summary?: string }; readonly message?: string };
    const counts = metadata?.vulnerabilities;
    if (counts === undefined) return { heard: 'nothing', why: error?.summary || message || 'it gave no counts' };
    const { high = 0, critical = 0, total = 0 } = counts;
    return { heard: 'weaknesses', high: high + critical, lower: total - high - critical };
  } catch {
    return { heard: 'nothing', why: 'what it said is not JSON' };
  }
}

/** The sentence for whoever ran it. */
export function sayAudit(heard: Heard): string {
  if (heard.heard === 'nothing') return `The registry does not answer the question for weaknesses (${heard.why}), so nothing is known about them today. Ask again where registry.npmjs.org can be reached.`;
  return `${heard.high} weaknesses of high or critical severity, ${heard.lower} lower ones.${heard.high === 0 ? '' : ' Run `npm audit` to read them.'}`;
}

function main(): number {
  // npm under `npm run` is a script; started by itself, Windows finds it through a shell only.
  const done = spawnSync('npm', ['audit', '--json'], { cwd: root, encoding: 'utf8', shell: process.platform === 'win32', maxBuffer: 1e8 });
  const heard = readAudit(done.stdout ?? '');
  console.log(sayAudit(heard));
  return heard.heard === 'nothing' ? silent : Number(heard.high > 0);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) process.exitCode = main();
