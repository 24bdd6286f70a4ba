/** Where things stand, from the rectangles the words leave: pure, in CSS pixels. */
import type { Pose } from '../story/level.ts';
import type { Rect } from './port.ts';

export interface Size { readonly width: number; readonly height: number }
export interface Point { readonly x: number; readonly y: number }

/** The drawn extent of a person in their own pictures: how big they are at a scale of 1. */
export type Extent = Size;

/** A person to be placed: near busts, and whole figures farther back. */
export interface Guest { readonly extent: Extent; readonly pose: Pose }

export interface Stand {
  /** The middle of the body. */
  readonly x: number;
  /** Where the drawing of the body ends; of a bust, what is below it hides the cut. */
  readonly bottom: number;
  readonly scale: number;
  /** The art looks to the right; a flipped person looks to the left. */
  readonly flip: boolean;
}

export interface Ground {
  readonly free: Rect;
  readonly screen: Size;
  readonly rtl: boolean;
  /** How far bodies go below the free part; without it as far as panels and furniture hide. */
  readonly below?: number;
}

const spots: Readonly<Record<number, readonly number[]>> = { 1: [0.5], 2: [0.245, 0.775], 3: [0.18, 0.5, 0.82], 4: [0.14, 0.38, 0.62, 0.86], 5: [0.1, 0.3, 0.5, 0.7, 0.9] };
const widest: Readonly<Record<number, number>> = { 1: 0.94, 2: 0.5, 3: 0.38, 4: 0.3, 5: 0.25 };
/** On a phone two may stand shoulder to shoulder, an elbow over the edge, so that faces stay large. */
const shoulders = { below: 800, share: 0.56, spots: [0.27, 0.745] };
const most = 5;
const bodyBelow = 0.32;
const bodyHidden = 0.34;
const leastFree = { width: 72, height: 84 };
/** Of the room's height from ceiling to floor line, how much a grown-up fills if words leave as much, and how tall one is drawn at a scale of 1. */
const grownUp = { share: 1, height: 1500 };
/** How far before the wall whole figures stand, in units of the room, and how much of a seated one words may hide. */
const beforeWall = 26;
const seatHidden = 0.14;

/** Whether the words leave enough room for anyone to be seen. */
export function hasRoom(free: Rect): boolean {
  return free.width >= leastFree.width && free.height >= leastFree.height;
}

/** How far busts of this height go below the free part, so that a panel or the furniture in front hides where the drawing ends. */
export function overhang(free: Rect, height: number): number {
  return Math.max(24, Math.min(free.height * bodyBelow, height * bodyHidden));
}

/**
 * Places one to five people side by side in the free part, from the inline start on. Busts share one scale and so do whole figures, so
 * that a child stays smaller than a grown-up. They look towards one another, and somebody alone towards the middle of the screen.
 */
export function standPeople(guests: readonly Guest[], ground: Ground): readonly Stand[] {
  const { free, screen, rtl } = ground;
  const count = Math.min(most, guests.length);
  const seen = guests.slice(0, count);
  const bust = standBusts(seen.filter(({ pose }) => pose === 'bust'), count, ground);
  const whole = standWhole(seen.filter(({ pose }) => pose !== 'bust'), count, ground);
  const aside = spotsOf(count, free);
  const middle = count > 1 ? free.x + free.width / 2 : screen.width / 2;
  return seen.map(({ pose, extent }, i) => {
    const x = free.x + free.width * (rtl ? 1 - (aside[i] ?? 0.5) : aside[i] ?? 0.5);
    const { scale, floor } = pose === 'bust' ? bust : whole;
    const bottom = pose === 'sitting' ? Math.min(floor, free.y + free.height + extent.height * scale * seatHidden) : floor;
    return { x, bottom, scale, flip: x > middle + 1 };
  });
}

function isPair(count: number, free: Rect): boolean {
  return count === 2 && free.width < shoulders.below;
}

function spotsOf(count: number, free: Rect): readonly number[] {
  if (isPair(count, free)) return shoulders.spots;
  return count === 1 && free.width > free.height * 1.9 ? [0.29] : spots[count] ?? [];
}

interface Footing { readonly scale: number; readonly floor: number }

function standBusts(busts: readonly Guest[], count: number, { free, screen, below }: Ground): Footing {
  const { tallest, broadest } = largestOf(busts);
  // Where nothing hides the lower end of the drawing but the edge of the screen, a little more air above looks less pressed.
  const filled = free.y + free.height > screen.height - 28 ? 0.86 : 0.97;
  const share = isPair(count, free) ? shoulders.share : widest[count] ?? 1;
  const deepest = below ?? Math.max(24, free.height * bodyBelow);
  const scale = Math.min((free.height * filled + deepest) / tallest, (free.width * share) / broadest);
  return { scale, floor: free.y + free.height + (below ?? overhang(free, tallest * scale)) };
}

function standWhole(figures: readonly Guest[], count: number, { free, screen, below }: Ground): Footing {
  const { tallest, broadest } = largestOf(figures);
  const { unit } = measureRoom(screen, free);
  const freeBottom = free.y + free.height;
  const floor = below === undefined ? Math.min((floorLine + beforeWall) * unit, Math.max(freeBottom, screen.height - 10)) : freeBottom + below;
  const byRoom = (grownUp.share * floorLine * unit) / grownUp.height;
  return { scale: Math.min(byRoom, ((floor - free.y) * 0.98) / tallest, (free.width * (widest[count] ?? 1) * 1.25) / broadest), floor };
}

function largestOf(guests: readonly Guest[]): { readonly tallest: number; readonly broadest: number } {
  return {
    tallest: Math.max(1, ...guests.map(({ extent }) => extent.height)),
    broadest: Math.max(1, ...guests.map(({ extent }) => extent.width)),
  };
}

/** A bust that fills a rectangle from its lower edge, as in a window or beside a page. */
export function fillRect(extent: Extent, rect: Rect, share: { readonly width: number; readonly height: number }): { readonly x: number; readonly bottom: number; readonly scale: number } {
  const scale = Math.min((rect.width * share.width) / extent.width, (rect.height * share.height) / extent.height);
  return { x: rect.x + rect.width / 2, bottom: rect.y + rect.height, scale };
}

export function centreOf(rect: Rect): Point {
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

export function overlaps(a: Rect, b: Rect): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

/** The radius of the torch's light around what it shines on. */
export function torchReach(at: Rect): number {
  return Math.max(120, Math.hypot(at.width, at.height) * 0.68);
}

/** The four parts of the screen around a hole, without gap or overlap; parts that lie outside come out empty. */
export function aroundHole(screen: Size, hole: Rect): readonly Rect[] {
  const left = Math.min(screen.width, Math.max(0, hole.x));
  const right = Math.min(screen.width, Math.max(0, hole.x + hole.width));
  const top = Math.min(screen.height, Math.max(0, hole.y));
  const bottom = Math.min(screen.height, Math.max(0, hole.y + hole.height));
  return [
    { x: 0, y: 0, width: screen.width, height: top },
    { x: 0, y: bottom, width: screen.width, height: screen.height - bottom },
    { x: 0, y: top, width: left, height: bottom - top },
    { x: right, y: top, width: screen.width - right, height: bottom - top },
  ];
}

export interface Dot extends Point { readonly radius: number }

/** The three lamps of a window, at its upper inline end, first lamp first. */
export function lampDots(window: Rect, rtl: boolean): readonly Dot[] {
  const radius = Math.max(3.2, Math.min(5.6, window.width * 0.039));
  const pitch = radius * 2.9;
  const inset = radius * 2.4;
  return [2, 1, 0].map((fromEnd) => {
    const along = inset + fromEnd * pitch;
    return { x: rtl ? window.x + along : window.x + window.width - along, y: window.y + radius * 2.5, radius };
  });
}

/** The moon's place beside or above the house: in the middle of the wider gap, small where the house leaves none. */
export function moonPlace(screen: Size, house: Rect, rtl: boolean): Dot {
  const gaps = [
    { start: 0, width: house.x },
    { start: house.x + house.width, width: screen.width - house.x - house.width },
  ];
  const gap = rtl ? gaps[0] : gaps[1];
  if (gap !== undefined && gap.width >= 110) {
    const radius = Math.min(44, gap.width * 0.2);
    return { x: gap.start + gap.width * 0.44, y: Math.max(radius * 1.6, screen.height * 0.155), radius };
  }
  return { x: rtl ? screen.width * 0.2 : screen.width * 0.8, y: Math.max(46, Math.min(96, house.y * 0.42)), radius: 22 };
}

/** The stage of a room in its own units: 560 from ceiling to floor line, x counted from the middle of the screen. */
export interface RoomSpace {
  /** CSS pixels in one unit. */
  readonly unit: number;
  /** Half of the screen's width, in units. */
  readonly half: number;
  /** The screen's lower edge, in units. */
  readonly bottom: number;
  /** Where furniture in front of people begins, in units; below `bottom` when people reach the screen's edge. */
  readonly front: number;
  /** A narrow screen, where things stand closer. */
  readonly tall: boolean;
}

export const floorLine = 560;

export function measureRoom(screen: Size, free: Rect): RoomSpace {
  const freeBottom = Math.min(screen.height, Math.max(screen.height * 0.3, free.y + free.height));
  const floor = freeBottom + Math.min(62, (screen.height - freeBottom) * 0.28);
  const unit = floor / floorLine;
  const reachesEdge = freeBottom > screen.height - 28;
  return {
    unit, half: screen.width / 2 / unit, bottom: screen.height / unit,
    front: reachesEdge ? screen.height / unit + 10 : (freeBottom + 4) / unit,
    tall: screen.width / unit < 860,
  };
}
