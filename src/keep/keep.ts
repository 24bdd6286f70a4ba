/** What stays on a device between evenings: named records under a picture sign, whole or not at all, and never a call that hangs. */
import type { Driver } from './driver.ts';
import { fullDriver } from './full-driver.ts';
import { memoryDriver } from './memory-driver.ts';
import { type Found, noVersion, readRecord, removeRecord, type Version, versionOf, writeRecord } from './record.ts';
import { type Timed, within } from './time-limit.ts';

/** The picture sign of whoever has not picked one. */
export const defaultSign = 'lamp';

/** Why the device did nothing: it refused (blocked, full, private window), or it did not answer in time. */
export type Trouble = 'refused' | 'timed-out';
export type KeepRead = Found | { readonly ok: false; readonly reason: Trouble };
export type KeepWrite = { readonly ok: true } | { readonly ok: false; readonly reason: 'newer' | 'overtaken' | Trouble };
/** `if-newest`: nothing is written over what another tab has written since this one last read or wrote the record. */
export type WriteManner = 'over-anything' | 'if-newest';
export type KeepForget = { readonly ok: true } | { readonly ok: false; readonly reason: Trouble };

export interface Keep {
  /** Where records go; in memory they are gone with the page, which the player is told. */
  readonly kept: 'device' | 'memory';
  /** Why it is memory. */
  readonly reason?: Trouble;
  /** The device only refuses what is written: what it holds from before can be read and forgotten all the same. */
  readonly isReadable?: true;
  /** Goes out: the newest whole value of a record, `recovered` when the write after it was broken, or why there is none. What the value means is for the caller to parse. */
  readonly read: (sign: string, name: string) => Promise<KeepRead>;
  /** Writes of one record land in the order they were asked for; one that is late may still land after *timed-out* was told. */
  readonly write: (sign: string, name: string, value: unknown, manner?: WriteManner) => Promise<KeepWrite>;
  /** Whether another tab has written the record since this one last read or wrote it. */
  readonly isOvertaken: (sign: string, name: string) => Promise<boolean>;
  /** Forgets one record, or everything under a sign. */
  readonly forget: (sign: string, name?: string) => Promise<KeepForget>;
  /** Every sign that has a record; nothing when the device does not say. */
  readonly signs: () => Promise<readonly string[] | undefined>;
  /** The names of a sign's records; nothing when the device does not say. */
  readonly records: (sign: string) => Promise<readonly string[] | undefined>;
}

export interface KeepOptions {
  readonly driver: Driver;
  /** The device's clock, in milliseconds since 1970; written beside each value. */
  readonly now: () => number;
  /** How long one call may take; localforage has been seen to wait for ever in some embedded and private windows. */
  readonly timeLimitMs: number;
  /** Why the device is done without, where `driver` stands in for it. */
  readonly lost?: Trouble;
}

/** Tries the driver once. Goes out: a keep on the device, or one in memory with the reason, over what a full device holds. Never rejects. */
export async function openKeep({ driver, now, timeLimitMs, lost }: KeepOptions): Promise<Keep> {
  if (lost !== undefined) return { kept: 'memory', reason: lost, ...keepOn(driver, now, timeLimitMs) };
  const tried = await within(timeLimitMs, tryOut(driver));
  if (tried.is === 'done') return { kept: 'device', ...keepOn(driver, now, timeLimitMs) };
  if (tried.is === 'refused') {
    const keys = await within(timeLimitMs, driver.keys());
    if (keys.is === 'done' && keys.value.length > 0) return { kept: 'memory', reason: tried.is, isReadable: true, ...keepOn(fullDriver(driver), now, timeLimitMs) };
  }
  return { kept: 'memory', reason: tried.is, ...keepOn(memoryDriver(), now, timeLimitMs) };
}

/** Some browsers offer storage and refuse the first write, so reading is not enough to know. */
async function tryOut(driver: Driver): Promise<void> {
  const key = 'trial';
  await driver.set(key, 'trial');
  const text = await driver.get(key);
  await driver.remove(key);
  if (text !== 'trial') throw new Error('the storage lost what it was given');
}

type Calls = Pick<Keep, 'read' | 'write' | 'isOvertaken' | 'forget' | 'signs' | 'records'>;

function keepOn(driver: Driver, now: () => number, timeLimitMs: number): Calls {
  const inTurn = createTurns();
  const versions = createVersions();
  const limited = async <Value>(record: string, work: () => Promise<Value>) => within(timeLimitMs, inTurn(record, work));
  const recordsOf = async (sign: string) => [...new Set((await driver.keys()).filter((key) => key.startsWith(`${sign}/`)).map((key) => key.slice(0, -'/a'.length)))];
  return {
    async read(sign, name) {
      const record = recordName(sign, name);
      return settled(await limited(record, async () => {
        const { found, version } = await readRecord(driver, record);
        versions.know(record, version);
        return found;
      }));
    },
    async write(sign, name, value, manner = 'over-anything') {
      const record = recordName(sign, name);
      const at = now();
      // Taken as it is now: the caller may go on changing it while the write waits for its turn.
      const copy: unknown = JSON.parse(JSON.stringify(value));
      return settled(await limited(record, async () => {
        const over = manner === 'if-newest' ? versions.of(record) : undefined;
        const wrote = await writeRecord(driver, record, { value: copy, at, onTry: (version) => versions.tried(record, version), ...(over === undefined ? {} : { over }) });
        if (!wrote.ok) return wrote;
        versions.know(record, wrote.version);
        return { ok: true as const };
      }));
    },
    async isOvertaken(sign, name) {
      const record = recordName(sign, name);
      const version = await limited(record, () => versionOf(driver, record));
      // What is gone has not been played on by anybody.
      return version.is === 'done' && version.value !== noVersion && versions.of(record)?.includes(version.value) === false;
    },
    async forget(sign, name) {
      const forgetOne = (record: string) => inTurn(record, async () => {
        await removeRecord(driver, record);
        versions.forget(record);
      });
      const forgetAll = async () => { for (const record of await recordsOf(sign)) await forgetOne(record); };
      const forgotten = await within(timeLimitMs, name === undefined ? forgetAll() : forgetOne(recordName(sign, name)));
      return forgotten.is === 'done' ? { ok: true } : { ok: false, reason: forgotten.is };
    },
    async signs() {
      const keys = await within(timeLimitMs, driver.keys());
      return keys.is === 'done' ? [...new Set(keys.value.filter((key) => key.includes('/')).map((key) => key.split('/')[0] ?? ''))] : undefined;
    },
    async records(sign) {
      const records = await within(timeLimitMs, recordsOf(sign));
      return records.is === 'done' ? records.value.map((record) => record.slice(sign.length + 1)) : undefined;
    },
  };
}

/** A slash parts sign, name and slot in the keys, so none may stand in a name. */
function recordName(sign: string, name: string): string {
  if (sign === '' || name === '' || `${sign}${name}`.includes('/')) throw new Error(`${sign}/${name} is no name for a record: sign and name must be there and hold no slash`);
  return `${sign}/${name}`;
}

function settled<Result extends { readonly ok: boolean }>(timed: Timed<Result>): Result | { readonly ok: false; readonly reason: Trouble } {
  return timed.is === 'done' ? timed.value : { ok: false, reason: timed.is };
}

/** Which writes of each record this page knows: the one it last read or wrote, and the one it last tried, which may have landed unheard. */
function createVersions() {
  const known = new Map<string, Version>();
  const tries = new Map<string, Version>();
  return {
    know: (record: string, version: Version): void => void known.set(record, version),
    tried: (record: string, version: Version): void => void tries.set(record, version),
    forget(record: string): void {
      known.delete(record);
      tries.delete(record);
    },
    /** Nothing for a record that was never looked at here: whoever has not read it means to write it whatever it holds. */
    of(record: string): readonly Version[] | undefined {
      const version = known.get(record);
      const tried = tries.get(record);
      return version === undefined ? undefined : [version, ...(tried === undefined ? [] : [tried])];
    },
  };
}

/** Work on one record waits for the work before it to end for good, however late, or a slow write could land on top of a newer one. */
function createTurns(): <Value>(record: string, work: () => Promise<Value>) => Promise<Value> {
  const last = new Map<string, Promise<unknown>>();
  return (record, work) => {
    const turn = (last.get(record) ?? Promise.resolve()).then(work, work);
    last.set(record, turn);
    return turn;
  };
}
