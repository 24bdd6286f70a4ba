import { newestIn } from './use-cut-off.ts';

/** Free height left around what is scrolled to, in CSS pixels. */
const air = 12;

/**
 * Moves the page so that of the options (or the button that turns the page) as much is in sight as can be while what was said
 * last still stands below the row of controls. Under the torch, and where all of it is in sight, nothing moves.
 */
export function bringTogether(body: HTMLElement): void {
  const act = body.querySelector('.choice, .turn-button');
  if (act === null) return;
  const row = document.querySelector('.bar');
  const rowEnds = row === null || getComputedStyle(row).position !== 'sticky' ? 0 : row.getBoundingClientRect().height;
  const below = act.getBoundingClientRect().bottom + air - innerHeight;
  const above = beginsAt(body) - rowEnds - air;
  // A page that has not been moved has nothing under its row.
  if (above < 0 && scrollY > 0) scrollBy({ top: above, behavior: 'instant' });
  else if (below > 0 && above > 0) scrollBy({ top: Math.min(below, above), behavior: 'instant' });
}

/** Where in the window begins what was said last: on the screen that is held, or in the panel. */
function beginsAt(body: HTMLElement): number {
  const thread = body.querySelector('.phone-thread');
  const newest = thread === null ? undefined : newestIn(thread);
  if (thread !== null && newest !== undefined) return Math.max(thread.getBoundingClientRect().top, newest.getBoundingClientRect().top);
  return (body.querySelector('.speech') ?? body).getBoundingClientRect().top;
}
