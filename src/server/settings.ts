/** What the server is told from outside: environment and switches, checked before anything is opened. */
import { accessSync, constants, existsSync, mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { StartError } from './start-error.ts';

/** Where the sums are kept: a SQLite file by its path, or a PostgreSQL database by its address. */
export type Database = { readonly kind: 'sqlite'; readonly path: string } | { readonly kind: 'postgres'; readonly url: string };

/** Where a campaign's data are, for the server and for the commands that look after them. */
export interface Place {
  readonly dataDir: string;
  readonly database: Database;
  readonly resultsKey?: string;
}

export interface Settings extends Place {
  readonly port: number;
  readonly host: string;
  /** The built game. */
  readonly dist: string;
  readonly trustProxy: boolean;
  /** Reports taken in a second from everybody together, and in a day for one campaign: what comes beyond is told to come later. */
  readonly reportsPerSecond: number;
  readonly reportsPerDay: number;
  /** Origin of a game on another host that may send its reports here; `null` when only the game served here may. */
  readonly allowOrigin: string | null;
  /** How many days the server's clock runs ahead; for trying out what happens when a week is over. */
  readonly daysAhead: number;
  /** An officer's laptop at a school: children on the network, the adult's page on this machine alone. */
  readonly visit: boolean;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** Where the server listens when nothing is said; the kit's sheet for the school's technician names it, too. */
export const defaultPort = 8080;

function readPort(value: string | undefined): number {
  const port = value === undefined || value === '' ? defaultPort : Number(value);
  if (Number.isInteger(port) && port >= 0 && port <= 65_535) return port;
  throw new StartError(`PORT is "${value}", which is no port. Set a whole number from 1 to 65535, or unset it for ${defaultPort}.`);
}

function readCap(name: string, value: string | undefined, otherwise: number): number {
  if (value === undefined || value === '') return otherwise;
  if (/^[1-9]\d{0,11}$/.test(value)) return Number(value);
  throw new StartError(`${name} is "${value}", which is no number of reports. Set a whole number from 1 on, or unset it for ${otherwise}.`);
}

function readOrigin(value: string | undefined): string | null {
  if (value === undefined || value === '') return null;
  if (URL.canParse(value) && /^https?:\/\//.test(value) && new URL(value).origin === value.replace(/\/$/, '')) return new URL(value).origin;
  throw new StartError(`ALLOW_ORIGIN is "${value}", which is no origin. Set what stands in front of the game's path, such as https://game.example, or unset it.`);
}

function readDatabase(value: string | undefined, dataDir: string): Database {
  if (value === undefined || value === '') return { kind: 'sqlite', path: join(dataDir, 'lights-on.sqlite') };
  if (value.startsWith('sqlite:') && value.length > 'sqlite:'.length) return { kind: 'sqlite', path: resolve(value.slice('sqlite:'.length)) };
  if (/^postgres(ql)?:\/\/./.test(value)) return { kind: 'postgres', url: value };
  throw new StartError('DATABASE_URL is neither sqlite:<path of a file> nor postgres://<user>:<password>@<host>/<database>. Set it to one of them, or unset it for a file in the data folder.');
}

function readSwitches(args: readonly string[]): { daysAhead: number; dist: string | null; visit: boolean } {
  const read = { daysAhead: 0, dist: null as string | null, visit: args.includes('--visit') };
  const pairs = args.filter((one) => one !== '--visit');
  for (let index = 0; index < pairs.length; index += 2) {
    const [name, value] = [pairs[index], pairs[index + 1]];
    if (name === '--days-ahead' && value !== undefined && /^-?\d{1,4}$/.test(value)) read.daysAhead = Number(value);
    else if (name === '--dist' && value !== undefined) read.dist = value;
    else throw new StartError(`The switch "${name}" is not known or has no fitting value. There are: --days-ahead <whole number>, --dist <folder>, --visit.`);
  }
  return read;
}

/** A folder that cannot be written any more but holds the database is no fault of the settings: the store will say so, and the game be served. */
function makeDataDir(path: string, database: (dataDir: string) => Database): string {
  const dataDir = resolve(path);
  try {
    mkdirSync(dataDir, { recursive: true, mode: 0o700 });
    accessSync(dataDir, constants.W_OK | constants.X_OK);
    return dataDir;
  } catch {
    const where = database(dataDir);
    if (where.kind === 'sqlite' && existsSync(where.path)) return dataDir;
    throw new StartError(`The data folder ${dataDir} cannot be written. Make it writable, or set DATA_DIR to another folder.`);
  }
}

/** Reads where the data are and makes their folder. `root` is the project's folder; what a visit brings home never mixes with a campaign's own data. Throws `StartError`. */
export function readPlace(env: Environment, root: string, visit = false): Place {
  const path = env['DATA_DIR'];
  const database = (dataDir: string): Database => readDatabase(env['DATABASE_URL'], dataDir);
  const dataDir = makeDataDir(path === undefined || path === '' ? join(root, 'data', ...(visit ? ['visit'] : [])) : path, database);
  const resultsKey = env['RESULTS_KEY'];
  return { dataDir, database: database(dataDir), ...(resultsKey === undefined || resultsKey === '' ? {} : { resultsKey }) };
}

/** Reads everything and makes the data folder. `root` is the project's folder. Throws `StartError`. */
export function readSettings(env: Environment, args: readonly string[], root: string): Settings {
  const { daysAhead, dist: other, visit } = readSwitches(args);
  const dist = resolve(other ?? join(root, 'dist'));
  const port = readPort(env['PORT']);
  if (!existsSync(join(dist, 'index.html'))) throw new StartError(`There is no built game in ${dist}. Run "npm start", which builds it, or "npm run build".`);
  return {
    ...readPlace(env, root, visit),
    port,
    host: env['HOST'] === undefined || env['HOST'] === '' ? '0.0.0.0' : env['HOST'],
    dist,
    trustProxy: env['TRUST_PROXY'] === '1',
    reportsPerSecond: readCap('REPORTS_PER_SECOND', env['REPORTS_PER_SECOND'], 2_000),
    reportsPerDay: readCap('REPORTS_PER_DAY', env['REPORTS_PER_DAY'], 2_000_000),
    allowOrigin: readOrigin(env['ALLOW_ORIGIN']),
    daysAhead,
    visit,
  };
}
