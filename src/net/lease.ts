/**
 * One at a time among the tabs of a browser, where `navigator.locks` may be missing (plain http). A lease is a best effort: two tabs can in rare
 * cases hold it together, which costs a second sending of a report that the server counts once.
 */

export type LeaseName = 'send' | 'write';

export interface LeasePort {
  read(name: LeaseName): string | null;
  write(name: LeaseName, value: string | null): void;
}

export interface Leases {
  /** Takes or renews the lease until `now + ms`; false while another tab holds it. */
  take(name: LeaseName, now: number, ms: number): boolean;
  /** Whether `take` would succeed. */
  isFree(name: LeaseName, now: number): boolean;
  release(name: LeaseName): void;
}

/** Longest any lease is asked for; a date further off comes from a clock that was put back, and holds nothing. */
const longestMs = 60_000;

/** Leases held in the name of `tab`, any string of this tab's own without a colon. */
export function openLeases(port: LeasePort, tab: string): Leases {
  const holderOf = (name: LeaseName): { tab: string; until: number } | null => {
    const [holder, until] = (port.read(name) ?? '').split(':');
    return holder === undefined || until === undefined ? null : { tab: holder, until: Number(until) };
  };
  const isFree = (name: LeaseName, now: number): boolean => {
    const holder = holderOf(name);
    return holder === null || holder.tab === tab || holder.until <= now || holder.until > now + longestMs;
  };
  return {
    isFree,
    take(name, now, ms) {
      if (!isFree(name, now)) return false;
      port.write(name, `${tab}:${now + Math.min(ms, longestMs)}`);
      return (holderOf(name)?.tab ?? tab) === tab;
    },
    release(name) {
      if (holderOf(name)?.tab === tab) port.write(name, null);
    },
  };
}

/** Leases in `localStorage`. Where it throws or is missing every tab holds every lease, which is safe, only wasteful. */
export function storageLeases(storage: () => Storage): LeasePort {
  return {
    read(name) {
      try {
        return storage().getItem(`lease:${name}`);
      } catch {
        return null;
      }
    },
    write(name, value) {
      try {
        if (value === null) storage().removeItem(`lease:${name}`);
        else storage().setItem(`lease:${name}`, value);
      } catch {
        // A full or forbidden storage: nothing to hold, and nothing the player could do.
      }
    },
  };
}
