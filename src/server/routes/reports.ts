/** `POST /v1/reports`: one report in, nothing out. 204 means durable; everything else means not counted. */
import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cellsOf } from '../../measure/cells.ts';
import { dayOf } from '../../measure/day.ts';
import { checkAgainstGraph } from '../../measure/graph.ts';
import { daysAhead, daysBack, validateReport } from '../../measure/report.ts';
import { openBucket, openBuckets } from '../buckets.ts';
import type { Store } from '../store.ts';
import { say, sayLater } from './say.ts';

/** A school of 1,500 behind one address sends some 9,000 reports in a lesson, most of them near its end. */
const perAddress = { perSecond: 30, burst: 900 };

export interface ReportsDeps {
  readonly store: Store;
  readonly clock: () => number;
  /** From everybody together. */
  readonly reportsPerSecond: number;
}

async function take(request: FastifyRequest, reply: FastifyReply, { store, clock }: ReportsDeps): Promise<FastifyReply> {
  const validated = validateReport(request.body);
  if (!validated.ok) return say(reply, 400, `This is no report: ${validated.reason}.`);
  const { report } = validated;
  const today = dayOf(clock());
  if (report.day < today - daysBack || report.day > today + daysAhead) return say(reply, 410, 'The day of this report is too far from today.');
  // What is about no evening, such as a round of practice, names no release.
  const graph = 'hash' in report ? await store.graph(report.hash) : null;
  if ('hash' in report && graph === null) return say(reply, 410, 'This release of the level is not known here.');
  if (!(await store.knowsCampaign(report.campaign))) return say(reply, 422, 'This campaign is not known here.');
  const fault = checkAgainstGraph(report, graph);
  if (fault !== null) return say(reply, 422, `This cannot have happened: ${fault}.`);
  const idHash = hash('sha256', report.id, 'buffer').subarray(0, 16);
  await store.count({ day: report.day, idHash, cells: cellsOf(report, graph, { channel: 'open', segment: 0 }) });
  return reply.code(204).send();
}

/** Adds the route. */
export function addReports(app: FastifyInstance, deps: ReportsDeps): void {
  const addresses = openBuckets(deps.clock, perAddress);
  const all = openBucket(deps.clock, { perSecond: deps.reportsPerSecond, burst: 2 * deps.reportsPerSecond });
  app.post('/v1/reports', {
    bodyLimit: 2048,
    onRequest: async (request, reply) => {
      if (request.headers['sec-fetch-site'] === 'cross-site') return say(reply, 403, 'Reports come from the game on this host only.');
      if (!addresses.take(request.ip)) return sayLater(reply, 429, 20);
      return all.take() ? undefined : sayLater(reply, 503, 20);
    },
    handler: (request, reply) => take(request, reply, deps),
  });
}
