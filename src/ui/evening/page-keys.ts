/** Enter and Space turn the page wherever the focus stands, unless what has the focus has a use of its own for them. */
import type { KeyPress } from '../keys.ts';

const busy = 'button, a, summary, input, select, textarea, dialog, [contenteditable]';

/** What is asked of an element that has the focus. */
export interface Focused { readonly closest: (selector: string) => unknown }

export function turnsPage(press: KeyPress, focused: Focused | null): boolean {
  if (press.ctrlKey || press.altKey || press.metaKey || press.repeat) return false;
  if (press.key !== 'Enter' && press.key !== ' ') return false;
  return focused?.closest(busy) === null || focused === null;
}
