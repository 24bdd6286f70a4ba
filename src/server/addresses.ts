/** What to type into a browser, told once the server listens. */
import { networkInterfaces } from 'node:os';
import type { ResultsKey } from './results-key.ts';

function isEverywhere(host: string): boolean {
  return host === '0.0.0.0' || host === '::';
}

/** Addresses under which other devices of this network reach the machine. */
export function networkAddresses(): string[] {
  return Object.values(networkInterfaces()).flatMap((addresses) =>
    (addresses ?? []).filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  );
}

function resultsLine(here: string, key: ResultsKey, fresh: string | null): string {
  if (fresh !== null) return `  Results  ${here}#/results?key=${fresh}\n           This link is shown once and opens the results: keep it like a key.`;
  const hint = key.file === null ? 'the key is RESULTS_KEY' : `the key was shown when it was made; "npm run new-key" makes a new one`;
  return `  Results  ${here}#/results\n           (${hint})`;
}

/** The lines to print: play, class, results. `fresh` is the key when it was made just now. */
export function sayAddresses(host: string, port: number, key: ResultsKey, fresh: string | null): string {
  const name = (address: string): string => `http://${address.includes(':') ? `[${address}]` : address}:${port}/`;
  const here = name(isEverywhere(host) ? 'localhost' : host);
  const elsewhere = isEverywhere(host) ? networkAddresses().map(name) : [];
  const classLine = elsewhere.length > 0 ? elsewhere.join('\n           ') : 'only this device can reach the game (set HOST=0.0.0.0 for others)';
  return ['Lights On is running.', `  Play     ${here}`, `  Class    ${classLine}`, resultsLine(here, key, fresh)].join('\n');
}
