import type { WhatIfMap } from '../../story/map.ts';
import type { MapLayout, MapMeasures } from './map-geometry.ts';
import { hangDown } from './map-narrow.ts';
import { stringUp } from './map-string.ts';
import { swingAlong } from './map-wide.ts';

/** Lays out a whole map: where every lamp, bulb and ending stands and how the threads run. */
export function layOut(map: WhatIfMap, measures: MapMeasures): MapLayout {
  const string = stringUp(map);
  return measures.way === 'inline' ? swingAlong(string, map, measures) : hangDown(string, measures);
}
