import { useEffect } from 'preact/hooks';
import type { StageView } from '../stage/port.ts';
import type { Game } from './game.ts';
import type { Measure } from './stage-view.ts';

/** Tells the stage what stands behind this screen. It runs after the page is laid out, because the stage draws at the page's own places. */
export function StageBehind({ game, view }: { readonly game: Game; readonly view: (measure: Measure) => StageView }) {
  useEffect(() => game.stage.value.show(view));
  return null;
}
