/** An officer's laptop at a school: one listener for the children on the network, one for the adult on this machine alone, and no word to anywhere else. */
import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { renderUnicodeCompact } from 'uqr';
import type { FastifyInstance } from 'fastify';
import { networkAddresses } from './addresses.ts';
import type { ResultsKey } from './results-key.ts';
import { say } from './routes/say.ts';

/** Refuses whoever came by another name than this machine's own: a page elsewhere can have its name point here. */
export function forThisMachineOnly(app: FastifyInstance): void {
  app.addHook('onRequest', async (request, reply) => {
    const name = (request.headers.host ?? '').replace(/:\d+$/, '');
    if (!['127.0.0.1', 'localhost', '[::1]'].includes(name)) return say(reply, 403, 'This page is for this machine only.');
    return undefined;
  });
}

/** Whatever endpoint the campaign names, on a visit reports stay on this laptop until the bundle is handed over. */
export function keepReportsHere(app: FastifyInstance, dist: string): void {
  app.get('/campaign/campaign.json', async (_, reply) => {
    let campaign: unknown = { format: 1 };
    try {
      campaign = JSON.parse(readFileSync(join(dist, 'campaign', 'campaign.json'), 'utf8'));
    } catch {
      // Without the file, or with a broken one, everything in it has its default; faults were told at the start.
    }
    return reply.header('cache-control', 'no-cache').send({ ...(campaign as object), endpoint: './' });
  });
}

/** The addresses of the children's listener, from the network cards as they are now. */
export function seatAddresses(host: string, port: number): readonly string[] {
  const hosts = host === '0.0.0.0' || host === '::' ? networkAddresses() : [host];
  return hosts.map((one) => `http://${one.includes(':') ? `[${one}]` : one}:${port}/`);
}

/** A key is told once; `npm run new-key` looks into the campaign's own data unless it is told where. */
function sayResults(adult: string, key: ResultsKey, fresh: string | null): string {
  if (fresh !== null) return `  Results        ${adult}#/results?key=${fresh}\n                 (this link is shown once; opens on this laptop only)`;
  const hint = key.file === null ? 'the key is RESULTS_KEY' : `the key was shown once; "npm run new-key" with DATA_DIR=${dirname(key.file)} makes a new one`;
  return `  Results        ${adult}#/results\n                 (${hint})`;
}

/** What to print once both listen. `fresh` is the key to the results when it was made just now. */
export function sayVisit(seats: readonly string[], adultPort: number, key: ResultsKey, fresh: string | null): string {
  const here = `http://127.0.0.1:${adultPort}/`;
  const adult = `  For you        ${here}#/class\n                 (opens on this laptop only)\n${sayResults(here, key, fresh)}`;
  const first = seats[0];
  if (first === undefined) return `Lights On is running for a visit.\n${adult}\n  For the class  no network yet. Join the school's network or open a hotspot: the page for you shows the address as soon as there is one.`;
  const code = renderUnicodeCompact(`${first}#/room`, { border: 2 }).replaceAll(/^/gm, '  ');
  return `Lights On is running for a visit. Nothing leaves this laptop.\n${adult}\n  For the class  ${seats.map((one) => `${one}#/room`).join('\n                 ')}\n${code}`;
}
