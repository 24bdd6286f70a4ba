/** Screens that stand at an address of their own and wait there for a player. Those of an evening come one after the other; `tour.ts` walks them. */
import type { Walk } from './walk.ts';
import { openAt } from './walk.ts';

interface AddressedScreen {
  readonly name: string;
  readonly at: string;
  /** What stands there once the screen is whole. */
  readonly ready: string;
}

const screens: readonly AddressedScreen[] = [
  { name: 'Inbox Night', at: '#/ground/inbox-night', ready: '.inbox-answers' },
  { name: 'Who Sees It', at: '#/ground/who-sees-it', ready: '[data-screen^="who-sees-it"]' },
  { name: 'Ripple', at: '#/ground/ripple', ready: '[data-screen^="ripple"]' },
  { name: 'Ask Rana', at: '#/ground/rana', ready: '[data-screen^="rana"], [data-screen^="ask"]' },
  { name: 'report desk', at: '#/ground/report-desk', ready: '[data-screen^="report-desk"], [data-screen^="desk"]' },
  { name: 'room door', at: '#/room', ready: '.code-door' },
];

export async function walkAddresses({ page, sitting, look }: Walk): Promise<void> {
  for (const { name, at, ready } of screens) {
    await openAt(page, sitting, at, ready);
    await look(page, name, { arrived: true });
  }
}
