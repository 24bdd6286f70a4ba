/**
 * Keeps reports until the server has them. A report is sent again until it is kept, refused or too old; the server counts it once. No error here
 * ever reaches the player.
 */
import type { Report } from '../measure/report.ts';
import { emptyBox, expire, hasten, join, nextDue, pauseAfter, postpone, put, readBox, settle } from './box.ts';
import type { Box } from './box.ts';
import type { Outcome } from './client.ts';
import type { Leases } from './lease.ts';

export interface OutboxPorts {
  /** Where the box is kept between visits; may reject, then it lives as long as the tab. */
  readonly store: { /** `undefined` when there is none yet. */ read(): Promise<unknown>; write(box: Box): Promise<void> };
  readonly leases: Leases;
  readonly post: (report: Report) => Promise<Outcome>;
  /** Milliseconds since the epoch. */
  readonly now: () => number;
  readonly random: () => number;
  /** Runs something later; the answer calls it off. */
  readonly later: (run: () => void, ms: number) => () => void;
  /** Reports leave at a random moment up to this long after they are made, so that arrival does not tie one child's reports together. */
  readonly spreadMs: number;
}

export interface Outbox {
  /** Puts a report in and sends it in a while. Resolves when it is stored. */
  add(report: Report): Promise<void>;
  /** On start, when the network is back, when the page is seen or hidden: sends everything now. Resolves when nothing more can be sent for now. */
  wake(): Promise<void>;
  /** The very reports, waiting and sent. */
  contents(): Promise<Box>;
  /** Measuring was switched off: throws everything away, here and in the store. */
  empty(): Promise<void>;
  /** Stops the timers; what waits stays in the store. */
  close(): void;
}

const sendLeaseMs = 20_000;
const writeLeaseMs = 2_000;
const writePatience = 40;

class Postbox implements Outbox {
  readonly #ports: OutboxPorts;
  /** The box while the store will not take it. */
  #unstored: Box | null = null;
  /** The store could not be read, so what stands there is not in `#unstored` and must not be written over. */
  #unread = false;
  #changes: Promise<unknown> = Promise.resolve();
  #sending: Promise<void> | null = null;
  #cancel: () => void = () => undefined;
  #closed = false;

  constructor(ports: OutboxPorts) {
    this.#ports = ports;
  }

  async add(report: Report): Promise<void> {
    const { now, random, spreadMs } = this.#ports;
    await this.#change((box) => put(expire(box, now()), report, now() + random() * spreadMs));
    await this.#plan();
  }

  async wake(): Promise<void> {
    await this.#change((box) => hasten(box, this.#ports.now()));
    await this.#send();
  }

  async contents(): Promise<Box> {
    await this.#changes;
    return (await this.#read()).box;
  }

  async empty(): Promise<void> {
    this.#cancel();
    await this.#change(() => emptyBox);
  }

  close(): void {
    this.#closed = true;
    this.#cancel();
  }

  /** The box as far as it can be seen, and whether that is all of it. */
  async #read(): Promise<{ readonly box: Box; readonly whole: boolean }> {
    if (this.#unstored !== null && !this.#unread) return { box: this.#unstored, whole: true };
    const mine = this.#unstored ?? emptyBox;
    try {
      return { box: join(readBox(await this.#ports.store.read()), mine), whole: true };
    } catch {
      return { box: mine, whole: false };
    }
  }

  /** One change after the other: read what stands there now, change it, write it back. */
  #change(edit: (box: Box) => Box): Promise<Box> {
    const changed = this.#changes.then(async () => {
      await this.#holdWriteLease();
      const before = await this.#read();
      const box = edit(before.box);
      this.#unread = !before.whole;
      this.#unstored = before.whole ? await this.#ports.store.write(box).then(() => null, () => box) : box;
      this.#ports.leases.release('write');
      return box;
    });
    this.#changes = changed;
    return changed;
  }

  /** Waits for another tab to finish its change, but not for ever: a report in hand is worth more than the order of two tabs. */
  async #holdWriteLease(): Promise<void> {
    for (let tries = 0; tries < writePatience; tries += 1) {
      if (this.#ports.leases.take('write', this.#ports.now(), writeLeaseMs)) return;
      await new Promise<void>((go) => this.#ports.later(go, 20 + this.#ports.random() * 60));
    }
  }

  #send(): Promise<void> {
    this.#sending ??= this.#sendAll().finally(() => {
      this.#sending = null;
    });
    return this.#sending;
  }

  async #sendAll(): Promise<void> {
    const { leases, now } = this.#ports;
    while (!this.#closed && leases.take('send', now(), sendLeaseMs)) {
      const entry = nextDue(await this.#change((box) => expire(box, now())), now());
      if (entry === null) break;
      const outcome = await this.#ports.post(entry.report);
      await this.#change((box) => this.#afterPost(box, entry.report.id, entry.tries, outcome));
    }
    leases.release('send');
    await this.#plan();
  }

  #afterPost(box: Box, id: string, tries: number, outcome: Outcome): Box {
    if (outcome !== 'later') return settle(box, id, outcome === 'kept');
    return postpone(box, id, this.#ports.now() + pauseAfter(tries, this.#ports.random));
  }

  /** Sets the alarm for the next entry that falls due. Another tab may be sending: then this one looks again after that tab's lease. */
  async #plan(): Promise<void> {
    const { waiting } = await this.contents();
    this.#cancel();
    if (this.#closed || waiting.length === 0) return;
    const wait = Math.min(...waiting.map((entry) => entry.due)) - this.#ports.now();
    const busy = this.#ports.leases.isFree('send', this.#ports.now()) ? 0 : sendLeaseMs;
    this.#cancel = this.#ports.later(() => void this.#send(), Math.max(wait, busy, 50));
  }
}

/** Opens the outbox of this tab. Call `wake` on start, online, visible and hidden. */
export function openOutbox(ports: OutboxPorts): Outbox {
  return new Postbox(ports);
}
