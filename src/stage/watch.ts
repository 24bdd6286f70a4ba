import type { Screen } from './kit.ts';

/** The size of the parent in CSS pixels, and the way its language runs. */
export function measure(parent: HTMLElement): Screen {
  return {
    width: Math.max(1, parent.clientWidth || innerWidth), height: Math.max(1, parent.clientHeight || innerHeight),
    rtl: getComputedStyle(parent).direction === 'rtl',
  };
}

export interface Watch {
  readonly parent: HTMLElement;
  readonly onResize: () => void;
  readonly onHidden: (hidden: boolean) => void;
  /** Where the mouse is, from -1 to 1 both ways; fingers do not lead the eye. */
  readonly onPointer: (at: { readonly x: number; readonly y: number }) => void;
}

/** Watches what happens around the stage until stopped. */
export function watchWindow(watch: Watch): { stop(): void } {
  const sizes = new ResizeObserver(watch.onResize);
  const visible = (): void => watch.onHidden(document.hidden);
  const pointer = (event: PointerEvent): void => {
    if (event.pointerType === 'mouse') watch.onPointer({ x: (event.clientX / innerWidth) * 2 - 1, y: (event.clientY / innerHeight) * 2 - 1 });
  };
  sizes.observe(watch.parent);
  document.addEventListener('visibilitychange', visible);
  addEventListener('pointermove', pointer, { passive: true });
  return {
    stop() {
      sizes.disconnect();
      document.removeEventListener('visibilitychange', visible);
      removeEventListener('pointermove', pointer);
    },
  };
}
