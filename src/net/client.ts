/** Sends one report. Says nothing of who sends it: no cookie, no referrer, no header of its own beyond the type. */
import type { Report } from '../measure/report.ts';

/** `kept`: durable at the server. `gone`: too old. `refused`: never will be taken. `later`: worth another try. */
export type Outcome = 'kept' | 'gone' | 'refused' | 'later';

export type Fetch = (input: string, init?: RequestInit) => Promise<Response>;

const patienceMs = 15_000;

/** The address of one of the endpoint's routes. `endpoint` is the folder the routes stand in: `./` or `https://counts.example/game/`. */
export function addressOf(endpoint: string, route: string): string {
  return `${endpoint.replace(/\/*$/, '/')}${route}`;
}

function outcomeOf(status: number): Outcome {
  if (status === 204) return 'kept';
  if (status === 410) return 'gone';
  return status === 400 || status === 422 ? 'refused' : 'later';
}

/** Posts a report and says what became of it; never throws. Anything that is not a plain answer of the endpoint, such as a login page, is `later`. */
export async function postReport(fetch: Fetch, endpoint: string, report: Report): Promise<Outcome> {
  try {
    const response = await fetch(addressOf(endpoint, 'v1/reports'), {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(report),
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
      redirect: 'error',
      keepalive: true,
      signal: AbortSignal.timeout(patienceMs),
    });
    return outcomeOf(response.status);
  } catch {
    return 'later';
  }
}
