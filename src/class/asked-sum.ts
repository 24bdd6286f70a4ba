/** Asking the adult about the sum of a lesson that is over. */
import type { Signal } from '@preact/signals';
import type { ClassReport } from '../measure/report.ts';
import type { SumState } from '../ui/class/class-sum.tsx';
import type { SumPost } from './sum-post.ts';

/** A sum that the adult is asked about, or has answered about. It stands in this page alone: a page that is loaded anew has forgotten it. */
export interface AskedSum {
  readonly report: ClassReport;
  readonly state: SumState;
  /** Both gut checks were counted, only with too few answers to say anything about them. */
  readonly tooFew: boolean;
}

export interface Asking {
  /** The sum of the lesson that is over, until the adult has answered and read what became of it. */
  readonly sum: Signal<AskedSum | undefined>;
  readonly post: SumPost;
}

/** Asks about a sum, if there is one and anybody may be asked. `tooFew`: both gut checks were counted, only with too few answers. */
export function askForSum({ sum, post }: Asking, report: ClassReport | null, tooFew = false): void {
  if (report !== null && post.mayAsk()) sum.value = { report, state: 'asking', tooFew };
}

/** Takes the adult's answer; a second tap is no second answer. */
export async function answerSum({ sum, post }: Asking, said: 'yes' | 'no'): Promise<void> {
  const asked = sum.value;
  if (asked?.state !== 'asking') return;
  sum.value = { ...asked, state: said === 'yes' ? 'sending' : 'no' };
  if (said === 'yes') sum.value = { ...asked, state: await post.send(asked.report) };
}
