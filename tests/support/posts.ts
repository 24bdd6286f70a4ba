/** What a page tells the endpoint, and what the endpoint answers. */
import type { Page, Request } from '@playwright/test';
import { expect } from '@playwright/test';
import type { Report } from '../../src/measure/report.ts';

export interface Post {
  readonly report: Report;
  /** `undefined` while there is no answer. */
  readonly status: number | undefined;
}

export interface Posts {
  /** Every request to the endpoint so far, of whatever kind. */
  readonly requests: readonly Request[];
  /** The reports among them, oldest first. The same report may be posted again until the outbox knows that it arrived; the endpoint counts it once, by its id. */
  read(): Promise<readonly Post[]>;
  /** Waits until reports of just these kinds were answered with 204, each once. */
  arrive(...kinds: readonly Report['kind'][]): Promise<readonly Report[]>;
}

/** The endpoint's answer to a report that is durable. */
const kept = 204;

/** Listens to a page from now on. */
export function watchPosts(page: Page): Posts {
  const requests: Request[] = [];
  page.on('request', (request) => { if (new URL(request.url()).pathname.startsWith('/v1')) requests.push(request); });

  async function read(): Promise<readonly Post[]> {
    const sent = requests.filter((request) => request.method() === 'POST' && request.url().endsWith('/v1/reports'));
    const tries = await Promise.all(sent.map(async (request) => ({ report: request.postDataJSON() as Report, status: request.failure() === null ? (await request.response())?.status() : undefined })));
    const byId = new Map<string, Post>();
    for (const one of tries) if (byId.get(one.report.id)?.status !== kept) byId.set(one.report.id, one);
    return [...byId.values()];
  }
  return {
    requests,
    read,
    async arrive(...kinds) {
      await expect.poll(async () => (await read()).map(({ report, status }) => `${report.kind} ${status ?? 'unanswered'}`).toSorted(), { timeout: 10_000 })
        .toEqual(kinds.map((kind) => `${kind} ${kept}`).toSorted());
      return (await read()).map(({ report }) => report);
    },
  };
}
