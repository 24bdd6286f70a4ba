import { randomBytes } from 'node:crypto';
import { reportIdOf, startReport } from '../../src/measure/build.ts';
import { dayOf } from '../../src/measure/day.ts';
import type { Report } from '../../src/measure/report.ts';
import type { Outcome } from '../../src/net/client.ts';
import { openLeases } from '../../src/net/lease.ts';
import type { LeaseName, LeasePort } from '../../src/net/lease.ts';
import { openOutbox } from '../../src/net/outbox.ts';
import type { Outbox } from '../../src/net/outbox.ts';

/** What the way to the server does with one report: it arrives or not, and the answer arrives or not. */
export type Weather = 'fine' | 'lost' | 'answer-lost' | 'busy';

interface Alarm {
  readonly at: number;
  readonly run: () => void;
}

/** A device with tabs, a clock that is moved by hand, and a server that counts by id. */
export class Device {
  now = Date.UTC(2026, 8, 1);
  weather: Weather[] = [];
  storeFails = false;
  readFails = false;
  stored: unknown = null;
  readonly counted = new Map<string, number>();
  readonly posts: string[] = [];
  #alarms: Alarm[] = [];
  readonly #leases = new Map<LeaseName, string>();
  readonly #random: () => number;

  constructor(random: () => number) {
    this.#random = random;
  }

  tab(name: string): Outbox {
    const port: LeasePort = {
      read: (lease) => this.#leases.get(lease) ?? null,
      write: (lease, value) => void (value === null ? this.#leases.delete(lease) : this.#leases.set(lease, value)),
    };
    return openOutbox({
      store: {
        read: () => (this.storeFails || this.readFails ? Promise.reject(new Error('blocked')) : Promise.resolve(structuredClone(this.stored))),
        write: (box) => {
          if (this.storeFails) return Promise.reject(new Error('full'));
          this.stored = structuredClone(box);
          return Promise.resolve();
        },
      },
      leases: openLeases(port, name),
      post: (report) => Promise.resolve(this.#receive(report)),
      now: () => this.now,
      random: this.#random,
      later: (run, ms) => {
        const alarm = { at: this.now + ms, run };
        this.#alarms.push(alarm);
        return () => {
          this.#alarms = this.#alarms.filter((other) => other !== alarm);
        };
      },
      spreadMs: 10_000,
    });
  }

  #receive(report: Report): Outcome {
    this.posts.push(report.id);
    const weather = this.weather.shift() ?? 'fine';
    if (weather === 'lost' || weather === 'busy') return 'later';
    if (report.day < dayOf(this.now) - 30) return 'gone';
    this.counted.set(report.id, 1);
    return weather === 'fine' ? 'kept' : 'later';
  }

  /** Moves the clock, ringing every alarm on the way, and lets everything settle. */
  async pass(ms: number): Promise<void> {
    const end = this.now + ms;
    await settle();
    for (;;) {
      const next = this.#alarms.toSorted((a, b) => a.at - b.at)[0];
      if (next === undefined || next.at > end) break;
      this.#alarms = this.#alarms.filter((alarm) => alarm !== next);
      this.now = Math.max(this.now, next.at);
      next.run();
      await settle();
    }
    this.now = end;
  }

  report(): Report {
    const common = { campaign: 'lantern', level: 'free-skins', hash: '0123456789abcdef', language: 'en' } as const;
    return startReport({ ...common, id: reportIdOf(randomBytes(16)), day: dayOf(this.now) });
  }
}

export function settle(): Promise<void> {
  return new Promise((go) => {
    setImmediate(() => setImmediate(go));
  });
}
