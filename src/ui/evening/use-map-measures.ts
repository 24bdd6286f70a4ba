import type { RefObject } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import { measuresFor } from './map-geometry.ts';
import type { MapMeasures } from './map-geometry.ts';

/** Measures that fit the window for the size of the text: large text on a wide screen is narrow, too. `frame` has padding that grows with the text, and so tells when it does. */
export function useMapMeasures(stops: number, frame: RefObject<HTMLElement | null>): MapMeasures {
  const [width, set] = useState(widthInRem);
  useEffect(() => {
    const follow = (): void => set(widthInRem());
    follow();
    window.addEventListener('resize', follow);
    const text = new ResizeObserver(follow);
    if (frame.current !== null) text.observe(frame.current);
    return () => {
      window.removeEventListener('resize', follow);
      text.disconnect();
    };
  }, []);
  return measuresFor(width, stops);
}

function widthInRem(): number {
  return window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
