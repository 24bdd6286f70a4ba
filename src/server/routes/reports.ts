/** `POST /v1/reports`: one report in, nothing out. 204 means durable; everything else means not counted. */
import { hash } from 'node:crypto';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { cellsOf } from '../../measure/cells.ts';
import { dayOf } from '../../measure/day.ts';
import { checkAgainstGraph } from '../../measure/graph.ts';
import { daysAhead, daysBack, validateReport } from '../../measure/report.ts';
import { openBucket, openBuckets } from '../buckets.ts';
import { openDailyCap, secondsToMidnight } from '../daily-cap.ts';
import type { DailyCap } from '../daily-cap.ts';
import type { Store } from '../store.ts';
import { isFromElsewhere, say, sayLater } from './say.ts';

/** A school of 1,500 behind one address sends some 9,000 reports in a lesson, most of them near its end. */
const perAddress = { perSecond: 30, burst: 900 };

export interface ReportsDeps {
  readonly store: Store;
  readonly clock: () => number;
  /** Unmoved by sudden jumps: a device that is told "too old" throws its report away, and must not because this machine's clock is wrong for a while. */
  readonly settled: () => number;
  /** From everybody together. */
  readonly reportsPerSecond: number;
  /** New ones of one campaign. */
  readonly reportsPerDay: number;
  /** Origin of a game on another host that may send here. */
  readonly allowOrigin: string | null;
}

async function take(request: FastifyRequest, reply: FastifyReply, { store, clock, settled }: ReportsDeps, cap: DailyCap): Promise<FastifyReply> {
  const validated = validateReport(request.body);
  if (!validated.ok) return say(reply, 400, `This is no report: ${validated.reason}.`);
  const { report } = validated;
  const today = dayOf(clock());
  // Too old is what the housekeeping has forgotten the id of, and that goes by the settled clock alone; a machine that slept is behind with it, so what is too new goes by either.
  const sure = dayOf(settled());
  if (report.day < sure - daysBack || report.day > Math.max(today, sure) + daysAhead) return say(reply, 410, 'The day of this report is too far from today.');
  // What is about no evening, such as a round of practice, names no release.
  const graph = 'hash' in report ? await store.graph(report.hash) : null;
  if ('hash' in report && graph === null) return say(reply, 410, 'This release of the level is not known here.');
  if (!(await store.knowsCampaign(report.campaign))) return say(reply, 422, 'This campaign is not known here.');
  const fault = checkAgainstGraph(report, graph);
  if (fault !== null) return say(reply, 422, `This cannot have happened: ${fault}.`);
  if (!(await cap.allows(report.campaign))) return say(reply.header('retry-after', String(secondsToMidnight(clock()))), 429, 'This campaign has taken all the reports of this day; come again tomorrow.');
  const idHash = hash('sha256', report.id, 'buffer').subarray(0, 16);
  const channel = report.kind === 'class' ? 'class' : 'open';
  await store.count({ day: report.day, campaign: report.campaign, arrived: today, idHash, cells: cellsOf(report, graph, { channel, segment: 0 }) });
  cap.sent(report.campaign);
  return reply.code(204).send();
}

/** Lets the pages of the one allowed origin read the answer. Whether this is one of them. */
function inviteOrigin(request: FastifyRequest, reply: FastifyReply, allowed: string | null): boolean {
  if (allowed === null) return false;
  reply.header('vary', 'origin');
  if (request.headers.origin !== allowed) return false;
  reply.header('access-control-allow-origin', allowed);
  return true;
}

/** A browser's question before it sends JSON to another host. */
function addQuestion(app: FastifyInstance, allowed: string): void {
  app.options('/v1/reports', async (request, reply) => {
    if (!inviteOrigin(request, reply, allowed)) return say(reply, 403, 'Reports come from the game this endpoint knows only.');
    return reply.code(204).headers({ 'access-control-allow-methods': 'POST', 'access-control-allow-headers': 'content-type', 'access-control-max-age': '86400' }).send();
  });
}

/** Adds the route. */
export function addReports(app: FastifyInstance, deps: ReportsDeps): void {
  const cap = openDailyCap(deps.store, deps.clock, deps.reportsPerDay);
  const addresses = openBuckets(deps.clock, perAddress);
  const all = openBucket(deps.clock, { perSecond: deps.reportsPerSecond, burst: 2 * deps.reportsPerSecond });
  app.post('/v1/reports', {
    bodyLimit: 2048,
    onRequest: async (request, reply) => {
      const invited = inviteOrigin(request, reply, deps.allowOrigin);
      if (!invited && isFromElsewhere(request)) return say(reply, 403, 'Reports come from the game on this host only.');
      if (!addresses.take(request.ip)) return sayLater(reply, 429, 20);
      return all.take() ? undefined : sayLater(reply, 503, 20);
    },
    handler: (request, reply) => take(request, reply, deps, cap),
  });
  if (deps.allowOrigin !== null) addQuestion(app, deps.allowOrigin);
}
