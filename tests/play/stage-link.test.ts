import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { linkStage } from '../../src/play/stage-link.ts';
import type { Stage, StageView } from '../../src/stage/port.ts';

/** The next frame of the page, run by hand. */
let frame: (() => void) | undefined;
function nextFrame(): void {
  const run = frame;
  frame = undefined;
  run?.();
}

beforeEach(() => {
  vi.stubGlobal('requestIdleCallback', (run: () => void) => run());
  vi.stubGlobal('requestAnimationFrame', (run: () => void) => { const before = frame; frame = () => { before?.(); run(); }; return 1; });
  vi.stubGlobal('addEventListener', () => undefined);
  vi.stubGlobal('ResizeObserver', class { observe(): void { /* Nothing changes its size here. */ } });
  vi.stubGlobal('CSS', { escape: (text: string) => text });
  vi.stubGlobal('document', { querySelector: () => ({ getBoundingClientRect: () => ({ x: 1, y: 2, width: 3, height: 4 }) }) });
});
afterEach(() => { vi.unstubAllGlobals(); });

async function openLink() {
  const drawn: StageView[] = [];
  const stage = { draw: (view: StageView) => drawn.push(view), cue: () => undefined, wake: () => undefined, setMotion: () => undefined, setContrast: () => undefined } as unknown as Stage;
  const page = { dataset: {} } as unknown as HTMLElement;
  const link = linkStage({
    parent: page, html: page, still: false, reducedMotion: false, highContrast: false, open: async () => stage,
    onAbsent: () => undefined, onLost: () => undefined, onRestored: () => undefined,
  });
  await vi.waitFor(() => expect(link.stage()).toBe(stage));
  return { drawn, link };
}

const dark: StageView = { show: 'dark' };
const map = (lit: boolean): StageView => ({ show: 'map', lamps: [{ id: 'a', rect: { x: 0, y: 0, width: 1, height: 1 }, lit }], free: { x: 0, y: 0, width: 1, height: 1 } });

describe('the link between page and stage', () => {
  it('draws what is told once, however often the page is written anew', async () => {
    const { drawn, link } = await openLink();
    for (const view of [dark, dark, map(false), map(false), map(true), map(true)]) {
      link.show(() => view);
      nextFrame();
    }
    expect(drawn).toEqual([dark, map(false), map(true)]);
  });

  it('draws the same scene once more after a cue, because a cue may have led away from it', async () => {
    const { drawn, link } = await openLink();
    link.show(() => dark);
    nextFrame();
    link.cueAt('enter', 'house');
    link.show(() => dark);
    nextFrame();
    expect(drawn).toEqual([dark, dark]);
  });
});
