/** What the local hour does to the sky and the house: night, dawn, day, dusk, night. Pure. */
import { blend, dusk, night } from '../palette.ts';

interface Hour {
  readonly hour: number;
  readonly top: string;
  readonly middle: string;
  readonly low: string;
  readonly roofs: string;
  /** How much daylight there is, 0 to 1. */
  readonly day: number;
}

const hours: readonly Hour[] = [
  { hour: 0, top: '#0f0d30', middle: '#1b184d', low: '#332b78', roofs: '#17143f', day: 0 },
  { hour: 5, top: '#161340', middle: '#2b2467', low: '#5a4295', roofs: '#1f1a52', day: 0 },
  { hour: 6.5, top: '#33489c', middle: '#7a86cc', low: '#ffc9a6', roofs: '#5a5aa6', day: 0.35 },
  { hour: 8, top: '#3d7ad0', middle: '#7db5ee', low: '#ffe0c4', roofs: '#7080c4', day: 0.85 },
  { hour: 12, top: '#2f7fd9', middle: '#6fb6f0', low: '#cdebf2', roofs: '#7a93d6', day: 1 },
  { hour: 16, top: '#3d7ad0', middle: '#7fb0ea', low: '#ffe3bd', roofs: '#7a86cc', day: 0.95 },
  { hour: 17.5, top: '#4a4aa6', middle: '#b0699f', low: '#ffb27a', roofs: '#6a4a96', day: 0.5 },
  { hour: 18.5, top: '#2f2a78', middle: '#6f3f92', low: '#e0708a', roofs: '#452f7c', day: 0.2 },
  { hour: 20, top: '#161440', middle: '#231d58', low: '#4f3b96', roofs: '#231c58', day: 0 },
  { hour: 24, top: '#0f0d30', middle: '#1b184d', low: '#332b78', roofs: '#17143f', day: 0 },
];

const sunRises = 6.2;
const sunSets = 18.6;

export interface SkyColours {
  readonly top: string;
  readonly middle: string;
  readonly low: string;
  readonly roofs: string;
  readonly day: number;
  /** How much of the stars is seen, 0 to 1. */
  readonly stars: number;
  /** How high the sun stands, 0 at the roofs to 1 at noon; nothing at night, when there is the moon. */
  readonly sun: number | undefined;
}

/** The sky at an hour of the day (0 to 24, fractions allowed; other hours are taken around the clock). */
export function skyAt(hour: number): SkyColours {
  const wrapped = ((hour % 24) + 24) % 24;
  const next = Math.max(1, hours.findIndex((row) => row.hour > wrapped));
  const from = hours[next - 1];
  const to = hours[next];
  if (from === undefined || to === undefined) return { top: night, middle: night, low: dusk, roofs: night, day: 0, stars: 1, sun: undefined };
  const share = (wrapped - from.hour) / (to.hour - from.hour);
  const day = from.day + (to.day - from.day) * share;
  const up = wrapped > sunRises && wrapped < sunSets;
  return {
    top: blend(from.top, to.top, share), middle: blend(from.middle, to.middle, share), low: blend(from.low, to.low, share), roofs: blend(from.roofs, to.roofs, share), day,
    stars: Math.max(0, 1 - day * 3.5),
    sun: up ? Math.sin(((wrapped - sunRises) / (sunSets - sunRises)) * Math.PI) : undefined,
  };
}
