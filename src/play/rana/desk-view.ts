/** Officer Rana's desk as the stage draws it. */
import type { StageView } from '../../stage/port.ts';
import type { Mood } from '../../story/level.ts';
import type { Measure } from '../stage-view.ts';

/** She answers again with the body whenever `beat` changes. */
export function viewOfDesk({ mood, beat }: { readonly mood: Mood; readonly beat: string }, measure: Measure): StageView {
  const free = measure('free') ?? { x: 0, y: 0, width: 0, height: 0 };
  return { show: 'room', place: 'police-desk', tenant: 'rana', light: 'dusk', people: [{ id: 'rana', mood, speaking: true, beat }], phone: false, free };
}
