import { useEffect, useState } from 'preact/hooks';
import { measuresFor } from './map-geometry.ts';
import type { MapMeasures } from './map-geometry.ts';

/** Measures that fit the window for the size of the text: large text on a wide screen is narrow, too. */
export function useMapMeasures(stops: number): MapMeasures {
  const [width, set] = useState(widthInRem);
  useEffect(() => {
    const follow = (): void => set(widthInRem());
    follow();
    window.addEventListener('resize', follow);
    return () => window.removeEventListener('resize', follow);
  }, []);
  return measuresFor(width, stops);
}

function widthInRem(): number {
  return window.innerWidth / Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
}
