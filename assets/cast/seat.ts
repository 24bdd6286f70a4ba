/** What people sit on where Open Peeps leaves it out. */
import { ink } from './peeps.ts';

export const wood = '#c98a5b';

/** A stool under legs that are crossed in the air; every other way of sitting brings its own seat or needs none. In Open Peeps units. */
export function drawSeat(sitting: string): string {
  if (sitting !== 'CrossedLegs') return '';
  const leg = (from: number, to: number): string => `<path d="M${from} 1500L${to} 2290" stroke="${ink}" stroke-width="40" stroke-linecap="round"/>`;
  return `<g>${leg(190, 130)}${leg(640, 700)}<path d="M160 1900L670 1900" stroke="${ink}" stroke-width="26" stroke-linecap="round"/>`
    + `<rect x="90" y="1440" width="650" height="110" rx="46" fill="${wood}" stroke="${ink}" stroke-width="26"/></g>`;
}
