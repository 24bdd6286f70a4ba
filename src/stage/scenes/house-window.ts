import type { Rect, StageWindow } from '../port.ts';
import { flat, handLine, handShape, moved, type Pen, stroke } from '../draw/ink.ts';
import { tenantLook } from '../draw/rooms/tenants.ts';
import { type Doing, doingOf, paintBook, paintHand, paintInside, paintSillCat, paintTail, windowColour } from '../draw/window-inside.ts';
import { fillRect } from '../geometry.ts';
import { type Group, type Kit, type Picture, putDown, shine, snap } from '../kit.ts';
import { chanceOf, seedOf } from '../motion.ts';
import { blend, ink, lamp, tintOf } from '../palette.ts';
import { Person } from '../person.ts';
import type { Painted, Wish } from '../textures.ts';
import { handAt, lookDown, softFlicker } from '../window-life.ts';

/** What is alike in all windows lies in one layer, so that it is drawn in one go. */
export interface WindowGroups { readonly rooms: Group; readonly folk: Group; readonly drapes: Group; readonly sills: Group; readonly light: Group }

/** What is painted of a window before anybody is in it: its room, which hides all below, and what moves before it, the curtain first. */
export interface WindowPaints { readonly inside: Painted; readonly things: readonly Painted[] }

/** In a window narrower than this, in CSS pixels, there is no room for a second thing that moves. */
const smallest = 84;
const coats = ['#ff9f45', '#4a3d6e', '#e8d9c8'] as const;

/** Who has no lamp yet still worries; lamps make it easier. */
function moodBehind(window: StageWindow): 'worried' | 'calm' | 'happy' {
  if (window.lamps === 0) return 'worried';
  return window.lamps === 3 ? 'happy' : 'calm';
}

function paintCurtain(pen: Pen, rect: Rect, colour: string, seed: number): void {
  const width = rect.width * 0.2;
  const cloth = handShape([[0, 0], [width, 0], [width * 0.72, rect.height * 0.55], [width * 0.9, rect.height], [0, rect.height]], seed, 8, 5);
  flat(pen, cloth, colour);
  stroke(pen, cloth, ink, 2.6);
  stroke(pen, handLine([[width * 0.34, 16], [width * 0.3, rect.height * 0.6], [width * 0.38, rect.height]]), blend(colour, ink, 0.35), 2);
}

/** What a window's `inside` is painted from. */
export function insideWish(kit: Kit, window: StageWindow): Wish {
  return { size: { width: window.rect.width + 4, height: window.rect.height + 4 }, draw: (pen) => paintInside(pen, window, kit.highContrast()) };
}

/** Paints around the middle of a picture of this size. */
function around(width: number, height: number, draw: (pen: Pen) => void): Wish {
  return { size: { width, height }, draw: (pen) => moved(pen, width / 2, height / 2, 0, () => draw(pen)) };
}

/** What a window's `things` are painted from. */
export function thingWishes(window: StageWindow): readonly Wish[] {
  const { rect } = window;
  const seed = seedOf(window.id);
  const cloth = blend(tenantLook(window.person).cloth, windowColour(window), 0.25);
  const curtain: Wish = { size: { width: rect.width * 0.2 + 6, height: rect.height }, draw: (pen) => paintCurtain(pen, rect, cloth, seed) };
  const size = rect.height * 0.16;
  if (rect.width < smallest) return [curtain];
  const doing = doingOf(window.id);
  if (doing === 'reads') return [curtain, around(size * 2.6, size * 2, (pen) => paintBook(pen, size, tenantLook(window.person).cover))];
  if (doing !== 'cat') return [curtain];
  const coat = coatOf(seed);
  return [curtain, around(size * 2, size * 1.8, (pen) => paintTail(pen, size * 0.9, coat)), around(size * 2, size * 4, (pen) => paintSillCat(pen, size, coat))];
}

function coatOf(seed: number): string {
  return coats[seed % coats.length] ?? coats[0];
}

/** One open window: the corner of a room, the person, their curtain, and the small thing they do. Rectangles are counted from the house. */
export class WindowScene {
  readonly window: StageWindow;
  readonly person: Person;
  readonly #kit: Kit;
  readonly #seed: number;
  readonly #doing: Doing;
  readonly #drapes: Group;
  readonly #inside: Picture;
  readonly #curtain: Picture;
  #prop: Picture | undefined;
  #glow: Picture | undefined;
  #hand: Painted | undefined;

  constructor(kit: Kit, window: StageWindow, groups: WindowGroups, { inside, things }: WindowPaints) {
    const { rect } = window;
    this.window = window;
    this.#drapes = groups.drapes;
    this.#kit = kit;
    this.#seed = seedOf(window.id);
    this.#doing = doingOf(window.id);
    this.person = new Person(kit, window.person);
    this.#inside = putDown(kit, inside, snap(kit, rect.x - 2), snap(kit, rect.y - 2));
    groups.rooms.add(this.#inside);
    groups.folk.add(this.person.group);
    const [curtain, ...props] = things.map((painted) => putDown(kit, painted));
    if (curtain === undefined) throw new Error('Violated assumption: every window has a curtain');
    this.#curtain = curtain.setPosition(rect.x - 1, rect.y);
    this.#give(groups, props.map((prop) => prop.setOrigin(0.5, 0.5)));
    groups.drapes.add(this.#curtain);
    this.#lightUp(groups.light);
  }

  /** Seats the person once their picture has come. */
  seat(): void {
    const actor = this.#kit.cast.find(this.window.person);
    if (actor === undefined) return;
    this.#raiseHand(actor.colour);
    const { rect } = this.window;
    const fit = fillRect(actor.extent, rect, { width: 0.84, height: 0.84 });
    this.person.place(actor, { ...fit, bottom: fit.bottom + rect.height * 0.06, flip: false });
    this.person.behave({ mood: moodBehind(this.window), speaking: false, beat: '', listening: false });
  }

  /** The hand has the colour of whoever it belongs to, so it comes with them. */
  #raiseHand(colour: string): void {
    const { rect } = this.window;
    if (this.#doing !== 'waves' || this.#prop !== undefined || rect.width < smallest) return;
    const size = rect.height * 0.16;
    const { width, height } = { width: size * 2.4, height: size * 3.4 };
    [this.#hand] = this.#kit.paints.share([{ size: { width, height }, draw: (pen) => moved(pen, width / 2, height / 2, 0, () => paintHand(pen, size * 0.8, colour)) }]);
    if (this.#hand === undefined) return;
    this.#prop = putDown(this.#kit, this.#hand).setOrigin(0.5, 1).setVisible(false);
    this.#drapes.addAt(this.#prop, 0);
  }

  /** `drift` is how far the person is moved by the pointer, in CSS pixels. */
  tick(time: number, seen: boolean, drift: number): void {
    const still = this.#kit.reduced();
    const now = still ? 0 : time;
    this.#curtain.setAngle(still ? -0.6 : -0.6 - 0.9 * Math.sin(time / 1700 + chanceOf(this.#seed) * 6));
    if (this.window.flickers) this.#inside.setTint(greyOf(still ? 0.86 : softFlicker(time, this.#seed)));
    if (!seen) return;
    this.#live(now);
    this.person.tick(time, drift);
  }

  destroy(): void {
    this.person.destroy();
    if (this.#hand !== undefined) this.#kit.paints.free(this.#hand);
  }

  #live(time: number): void {
    const { rect } = this.window;
    if (this.#doing === 'waves') {
      const { raised, turn } = handAt(time, this.#seed);
      this.#prop?.setVisible(raised > 0.02).setPosition(rect.x + rect.width * 0.25, rect.y + rect.height + (1 - raised) * rect.height * 0.42).setAngle(turn);
    } else if (this.#doing === 'reads') {
      this.#prop?.setY(rect.y + rect.height * 0.99 + lookDown(time, this.#seed) * rect.height * 0.03);
    } else if (this.#doing === 'phone') {
      this.#glow?.setAlpha(0.17 + 0.06 * Math.sin(time / 800 + this.#seed) + 0.03 * Math.sin(time / 330));
    } else if (this.#doing === 'cat') {
      this.#prop?.setAngle(8 * Math.sin(time / 900 + this.#seed) + 5 * Math.sin(time / 410));
    }
  }

  /** `props` come in the order of `thingWishes`. */
  #give({ drapes, sills }: WindowGroups, props: readonly Picture[]): void {
    const { rect } = this.window;
    const size = rect.height * 0.16;
    this.#prop = props[0];
    if (this.#doing === 'reads') {
      this.#prop?.setOrigin(0.5, 1).setPosition(rect.x + rect.width * 0.5, rect.y + rect.height);
      if (this.#prop !== undefined) drapes.add(this.#prop);
    } else if (this.#doing === 'cat') {
      const at = { x: rect.x + rect.width * 0.86, y: rect.y + rect.height + 2 };
      this.#prop?.setPosition(at.x + size * 0.2, at.y);
      props[1]?.setPosition(at.x, at.y);
      sills.add([...props]);
    }
  }

  #lightUp(light: Group): void {
    const { rect } = this.window;
    if (this.#kit.tier() === 'cheap') return;
    if (this.#doing === 'phone' && rect.width >= smallest) {
      this.#glow = shine(this.#kit, 0x8fc4ff, rect.height * 0.42).setPosition(rect.x + rect.width * 0.56, rect.y + rect.height * 0.72);
      light.add(this.#glow);
    }
    if (this.window.lamps === 3 && rect.width >= smallest) light.add(shine(this.#kit, tintOf(lamp), 22).setPosition(rect.x + rect.width * 0.5, rect.y + 8).setAlpha(0.4));
  }
}

function greyOf(share: number): number {
  const part = Math.round(255 * share);
  return (part << 16) | (part << 8) | part;
}
