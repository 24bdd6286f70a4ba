/**
 * Keeps the stage and the page together: loads the stage behind the first screen, tells it what to draw after every change, and
 * measures again when something moved. Without a stage (switched off, no WebGL, not loaded yet) every call is quietly forgotten.
 */
import type { Stage, StageCue, StageOptions, StageView } from '../stage/port.ts';
import type { Measure } from './stage-view.ts';

export interface StageLinkOptions extends StageOptions {
  readonly parent: HTMLElement;
  readonly html: HTMLElement;
  /** Loads the stage's own code and opens it; rejects where there is no WebGL. */
  readonly open: (parent: HTMLElement, options: StageOptions) => Promise<Stage>;
  /** The stage could not be opened; the game goes on in words. */
  readonly onAbsent: () => void;
}

export type StageLook = Pick<StageOptions, 'reducedMotion' | 'highContrast'>;

export interface StageLink {
  /** Tells what to draw from now on; it is asked again whenever the page moved. */
  show(describe: (measure: Measure) => StageView): void;
  cue(cue: StageCue): void;
  /** A cue at the element with this `data-anchor`; nothing when it is not on the screen. */
  cueAt(cue: 'lamp' | 'clue' | 'enter', anchor: string): void;
  /** How the player wants it drawn from now on. */
  setLook(look: StageLook): void;
  /** The stage, once it is open; for the still stage of pictures. */
  readonly stage: () => Stage | undefined;
}

export const measurePage: Measure = (anchor) => {
  const element = document.querySelector(`[data-anchor="${CSS.escape(anchor)}"]`);
  if (element === null) return undefined;
  const { x, y, width, height } = element.getBoundingClientRect();
  return width === 0 || height === 0 ? undefined : { x, y, width, height };
};

/** Opens the link; the stage's code is fetched when the page is idle, so that it never stands between a player and the first choice. */
export function linkStage(options: StageLinkOptions): StageLink {
  let stage: Stage | undefined;
  let describe: ((measure: Measure) => StageView) | undefined;
  let asked = 0;
  let drawn = '';
  let look: StageLook = { reducedMotion: options.reducedMotion, highContrast: options.highContrast };
  const draw = (): void => {
    asked = 0;
    if (stage === undefined || describe === undefined) return;
    const view = describe(measurePage);
    const text = JSON.stringify(view);
    // Drawing counts as a sign of life, and a page may be written anew without a change of what stands behind it.
    if (text === drawn) return;
    drawn = text;
    stage.draw(view);
  };
  const drawSoon = (): void => { if (asked === 0) asked = requestAnimationFrame(draw); };
  const wake = (): void => stage?.wake();

  whenIdle(() => {
    options.open(options.parent, { ...options, ...look }).then((opened) => {
      stage = opened;
      // The look may have been changed while the stage was on its way.
      opened.setMotion(look.reducedMotion);
      opened.setContrast(look.highContrast);
      for (const event of ['pointermove', 'pointerdown', 'keydown', 'wheel']) addEventListener(event, wake, { passive: true });
      // A still stage moves only by a `step` event on its element, which says by how many frames; it answers how many people are still on their way.
      if (options.still) {
        options.parent.addEventListener('step', (event) => {
          opened.step((event as CustomEvent<number>).detail);
          options.parent.dataset['coming'] = String(opened.coming());
        });
      }
      addEventListener('resize', drawSoon);
      addEventListener('scroll', drawSoon, { passive: true, capture: true });
      new ResizeObserver(drawSoon).observe(options.html);
      drawSoon();
      // The page's own backgrounds go when the stage has something to show in their place.
      requestAnimationFrame(() => requestAnimationFrame(() => { options.html.dataset['stage'] = 'on'; }));
    }, options.onAbsent);
  });

  return {
    show(next) {
      describe = next;
      drawSoon();
    },
    cue: (cue) => stage?.cue(cue),
    cueAt(cue, anchor) {
      const at = stage === undefined ? undefined : measurePage(anchor);
      if (at !== undefined) stage?.cue({ cue, at });
      // Whatever comes after it is a scene of its own, and be it the same one.
      drawn = '';
    },
    setLook(next) {
      look = next;
      stage?.setMotion(next.reducedMotion);
      stage?.setContrast(next.highContrast);
    },
    stage: () => stage,
  };
}

/** A link without a stage behind it. */
export const noStage: StageLink = { show: () => undefined, cue: () => undefined, cueAt: () => undefined, setLook: () => undefined, stage: () => undefined };

function whenIdle(then: () => void): void {
  // Safari has no requestIdleCallback; two frames are enough for the first screen to be painted.
  if ('requestIdleCallback' in globalThis) requestIdleCallback(then, { timeout: 1500 });
  else requestAnimationFrame(() => requestAnimationFrame(then));
}
