/** Tones of the house's front that several of its parts share. `day` is how much daylight there is, 0 to 1. */
import { blend, wall } from '../palette.ts';

export const brick = '#2f2a72';
export const pale = '#4c45a3';

/** The wall by night and by day: never so pale that the names on it could not be read. */
export function wallAt(day: number): string {
  return blend(wall, '#443d99', day);
}

export function brickAt(day: number): string {
  return blend(brick, '#39338a', day);
}
