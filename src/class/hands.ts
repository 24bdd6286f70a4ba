/** Hands and cards: nobody's device is asked; an adult counts and enters. */
import { signal } from '@preact/signals';
import type { Counts, Round, VoteSource } from './vote-source.ts';

export interface Hands extends VoteSource {
  readonly means: 'hands';
  /** What the adult has counted; lays it open and ends the round. Does nothing when no round is open. */
  enter(counts: Counts): void;
}

/** Opens the counting of hands. */
export function openHands(): Hands {
  const counts = signal<Counts | null>(null);
  const answered = signal(null);
  let round: Round | null = null;
  return {
    means: 'hands',
    counts,
    answered,
    open(next) {
      round = next;
      counts.value = null;
    },
    close() {
      round = null;
    },
    enter(entered) {
      if (round === null) return;
      const { options } = round;
      round = null;
      counts.value = Object.fromEntries(options.map((option) => [option, entered[option] ?? 0]));
    },
  };
}
