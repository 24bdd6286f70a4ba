/** Starts the server: reads the settings, opens the store, listens, says where, and stops in good order. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FastifyInstance } from 'fastify';
import { readCampaign } from '../campaign/campaign.ts';
import type { Campaign } from '../campaign/campaign.ts';
import { sayFault } from '../campaign/say-fault.ts';
import { sayAddresses } from './addresses.ts';
import { buildApp } from './app.ts';
import type { AppOptions } from './app.ts';
import { registerGraphs, sayLeftOut } from './graphs.ts';
import { readHelpFiles } from './help-files.ts';
import { keepHouse } from './housekeeping.ts';
import { errorCode } from './log.ts';
import { openLogTally } from './log-tally.ts';
import { openResultsKey } from './results-key.ts';
import { readSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import { openPatientStore } from './patient-store.ts';
import { openSettledClock } from './settled-clock.ts';
import { StartError } from './start-error.ts';
import { keeperFor } from './room/keeper-for.ts';
import { openRooms } from './room/rooms.ts';
import type { Rooms } from './room/rooms.ts';
import { StoreAway } from './store.ts';
import type { Store } from './store.ts';
import { openStore } from './upkeep.ts';
import { forThisMachineOnly, keepReportsHere, sayVisit, seatAddresses } from './visit.ts';

const hourMs = 3_600_000;
const stopMs = 5_000;
/** Whoever is still sending after this long is cut off. */
const patienceMs = 3_000;
const reopenMs = 2_000;
const dayMs = 86_400_000;
/** Lines of rooms are kept warm at this pace. */
const beatMs = 10_000;

/** The campaign of the build; faults go to stderr, for the owner to mend. */
function openCampaign(dist: string): Campaign {
  let text = '{"format": 1}';
  try {
    text = readFileSync(join(dist, 'campaign', 'campaign.json'), 'utf8');
  } catch {
    console.error('campaign/campaign.json: not there; everything in it has its default.');
  }
  const { campaign, faults } = readCampaign(text, 'campaign/campaign.json');
  for (const fault of [...faults, ...readHelpFiles(join(dist, 'campaign')).faults]) console.error(sayFault(fault));
  return campaign;
}

function originOf(endpoint: string): string | null {
  return endpoint.startsWith('http') ? new URL(endpoint).origin : null;
}

function sayWhyNot(error: unknown, { host, port }: Settings): string {
  const code = errorCode(error);
  if (code === 'EADDRINUSE') return `Port ${port} is in use on ${host}. Stop what listens there, or set PORT to another number.`;
  if (code === 'EACCES') return `Port ${port} may not be used without special rights. Set PORT to a number from 1024 on.`;
  return `Cannot listen on ${host}, port ${port} (${code}). Check HOST and PORT.`;
}

/** Opens the store with all it must know before its first report. A file that was there before and fails for now is waited for, and so is a database server that is away. */
async function openReady(settings: Settings, campaign: string, clock: () => number): Promise<Store> {
  const open = async (): Promise<Store> => {
    const store = await openStore(settings);
    try {
      await store.registerCampaign(campaign);
      for (const complaint of await registerGraphs(store, settings.dist)) console.error(complaint);
      return store;
    } catch (error) {
      await store.close();
      throw new StartError(`The database can be read but not written (${errorCode(error)}). Look whether its disk is full or read-only.`, { cause: error });
    }
  };
  try {
    return await open();
  } catch (error) {
    const { database } = settings;
    const mayComeBack = database.kind === 'postgres' || existsSync(database.path);
    if (!(error instanceof StartError) || error.cause === undefined || !mayComeBack) throw error;
    console.error(`${error.message} Until then the game is served and reports wait on the devices.`);
    return openPatientStore(open, clock, reopenMs);
  }
}

function complainOfRooms(code: string): void {
  console.error(JSON.stringify({ route: 'rooms', error: code }));
}

function keepHouseHourly(store: Store, campaign: string, settled: () => number): NodeJS.Timeout {
  const work = async (): Promise<void> => {
    const failed = await keepHouse(store, campaign, settled);
    if (failed !== null) console.error(JSON.stringify({ route: 'housekeeping', error: failed }));
  };
  void work();
  return setInterval(() => void work(), hourMs);
}

/** Takes no new request, answers those under way, makes everything durable; whoever is too slow is cut off. */
async function stopWithin(apps: readonly FastifyInstance[], rooms: Rooms, store: Store): Promise<void> {
  setTimeout(() => process.exit(1), stopMs).unref();
  setTimeout(() => { for (const app of apps) app.server.closeAllConnections(); }, patienceMs).unref();
  rooms.cut();
  await Promise.all(apps.map((app) => app.close()));
  await rooms.close();
  await store.close();
}

function portOf(app: FastifyInstance, otherwise: number): number {
  const address = app.server.address();
  return typeof address === 'object' && address !== null ? address.port : otherwise;
}

async function listen(app: FastifyInstance, settings: Settings): Promise<FastifyInstance> {
  app.server.maxConnections = 4_000;
  await app.listen({ host: settings.host, port: settings.port }).catch((error: unknown) => {
    throw new StartError(sayWhyNot(error, settings));
  });
  return app;
}

/** One listener for everybody, or on a visit two: the children's on the network, the adult's on this machine alone. Prints where they are. */
async function openDoors(settings: Settings, options: AppOptions): Promise<readonly FastifyInstance[]> {
  const { host, port, dist, visit } = settings;
  if (!visit) {
    let own = port;
    const app = await listen(await buildApp({ ...options, seatAddresses: () => seatAddresses(host, own) }), settings);
    own = portOf(app, port);
    console.log(sayAddresses(host, own, options.key, options.key.makeFirst()));
    return [app];
  }
  const here = { ...options, reportsTo: null, allowOrigin: null };
  const seats = await listen(await buildApp({ ...here, forSeatsOnly: true, before: (app) => keepReportsHere(app, dist) }), settings);
  const seatPort = portOf(seats, port);
  const before = (app: FastifyInstance): void => {
    forThisMachineOnly(app);
    keepReportsHere(app, dist);
  };
  const ofAdult = { ...settings, host: '127.0.0.1', port: port === 0 ? 0 : seatPort + 1 };
  const adult = await listen(await buildApp({ ...here, seatAddresses: () => seatAddresses(host, seatPort), before }), ofAdult);
  console.log(sayVisit(seatAddresses(host, seatPort), portOf(adult, port + 1), options.key, options.key.makeFirst()));
  return [seats, adult];
}

async function run(): Promise<void> {
  // Heard from the first moment on: whoever asks while the server starts gets it stopped in good order, too.
  const asked = new Promise<void>((resolve) => { for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => resolve()); });
  const settings = readSettings(process.env, process.argv.slice(2), join(import.meta.dirname, '..', '..'));
  const clock = (): number => Date.now() + settings.daysAhead * dayMs;
  const settled = openSettledClock(clock, () => performance.now());
  const campaign = openCampaign(settings.dist);
  for (const line of sayLeftOut(settings.dist)) console.error(line);
  const store = await openReady(settings, campaign.id, clock);
  const key = openResultsKey(settings.dataDir, settings.resultsKey);
  const tally = openLogTally((text) => void process.stdout.write(text), clock);
  const telling = setInterval(tally.flush, 1_000);
  const rooms = openRooms(keeperFor(settings, complainOfRooms), settled);
  const apps = await openDoors(settings, {
    store, clock, settled, key, dist: settings.dist, campaign: campaign.id, trustProxy: settings.trustProxy, reportsPerSecond: settings.reportsPerSecond,
    reportsPerDay: settings.reportsPerDay, allowOrigin: settings.allowOrigin, reportsTo: originOf(campaign.endpoint), log: tally.log, rooms,
  });
  const housekeeping = keepHouseHourly(store, campaign.id, settled);
  const beating = setInterval(() => {
    void rooms.keepHouse().catch((error: unknown) => complainOfRooms(errorCode(error instanceof StoreAway ? error.cause : error)));
    // A store that waits for its database looks for it when it is asked, and where nobody reports, rooms need its tables all the same.
    void store.check().catch(() => undefined);
  }, beatMs);
  if (settings.daysAhead !== 0) console.log(`The server's clock runs ${settings.daysAhead} days ahead.`);

  const stop = async (): Promise<void> => {
    for (const timer of [housekeeping, telling, beating]) clearInterval(timer);
    await stopWithin(apps, rooms, store);
    tally.flush();
    process.exit(0);
  };
  void asked.then(stop);
}

try {
  await run();
} catch (error) {
  console.error(error instanceof StartError ? error.message : `Unexpected fault at start: ${errorCode(error)}`);
  process.exit(1);
}
