import type { Rect, StageWindow } from '../port.ts';
import { flat, handLine, handShape, moved, type Pen, stroke } from '../draw/ink.ts';
import { tenantLook } from '../draw/rooms/tenants.ts';
import { type Doing, doingOf, paintBook, paintHand, paintInside, paintSillCat, paintTail, windowColour } from '../draw/window-inside.ts';
import { fillRect } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, shine } from '../kit.ts';
import { chanceOf, seedOf } from '../motion.ts';
import { blend, ink, lamp, tintOf } from '../palette.ts';
import { Person } from '../person.ts';
import type { Painted } from '../textures.ts';
import { handAt, lookDown, softFlicker } from '../window-life.ts';

export interface WindowGroups { readonly rooms: Group; readonly sills: Group; readonly light: Group }

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

/** One open window: the corner of a room, the person, their curtain, and the small thing they do. Rectangles are counted from the house. */
export class WindowScene {
  readonly window: StageWindow;
  readonly person: Person;
  readonly #kit: Kit;
  readonly #seed: number;
  readonly #doing: Doing;
  readonly #rooms: Group;
  readonly #inside: Picture;
  readonly #curtain: Picture;
  #prop: Picture | undefined;
  #glow: Picture | undefined;
  #painted: Painted[] = [];

  constructor(kit: Kit, window: StageWindow, groups: WindowGroups) {
    const { rect } = window;
    this.window = window;
    this.#rooms = groups.rooms;
    this.#kit = kit;
    this.#seed = seedOf(window.id);
    this.#doing = doingOf(window.id);
    this.person = new Person(kit, window.person);
    this.#inside = layDown(kit, this.#paint({ width: rect.width + 4, height: rect.height + 4 }, (pen) => paintInside(pen, window, kit.highContrast)), rect.x - 2, rect.y - 2, true);
    const cloth = this.#paint({ width: rect.width * 0.2 + 6, height: rect.height }, (pen) => paintCurtain(pen, rect, blend(tenantLook(window.person).cloth, windowColour(window), 0.25), this.#seed));
    this.#curtain = putDown(kit, cloth, rect.x - 1, rect.y);
    groups.rooms.add([this.#inside, this.person.group, this.#curtain]);
    if (rect.width >= smallest) this.#give(groups);
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
    this.#prop = this.#hang(this.#rooms, { width: size * 2.4, height: size * 3.4 }, (pen) => paintHand(pen, size * 0.8, colour)).setOrigin(0.5, 1).setVisible(false);
    this.#rooms.moveBelow(this.#prop, this.#curtain);
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
    for (const one of this.#painted) this.#kit.paints.free(one);
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

  #give({ rooms, sills, light }: WindowGroups): void {
    const { rect } = this.window;
    const size = rect.height * 0.16;
    if (this.#doing === 'reads') {
      this.#prop = this.#hang(rooms, { width: size * 2.6, height: size * 2 }, (pen) => paintBook(pen, size, tenantLook(this.window.person).cover)).setOrigin(0.5, 1).setPosition(rect.x + rect.width * 0.5, rect.y + rect.height);
    } else if (this.#doing === 'phone' && this.#kit.tier() === 'full') {
      this.#glow = shine(this.#kit, 0x8fc4ff, rect.height * 0.42).setPosition(rect.x + rect.width * 0.56, rect.y + rect.height * 0.72);
      light.add(this.#glow);
    } else if (this.#doing === 'cat') {
      const coat = coats[this.#seed % coats.length] ?? coats[0];
      const at = { x: rect.x + rect.width * 0.86, y: rect.y + rect.height + 2 };
      this.#prop = this.#hang(sills, { width: size * 2, height: size * 1.8 }, (pen) => paintTail(pen, size * 0.9, coat)).setOrigin(0.5, 0.5).setPosition(at.x + size * 0.2, at.y);
      this.#hang(sills, { width: size * 2, height: size * 4 }, (pen) => paintSillCat(pen, size, coat)).setOrigin(0.5, 0.5).setPosition(at.x, at.y);
    }
    if (this.window.lamps < 3 || this.#kit.tier() === 'cheap') return;
    light.add(shine(this.#kit, tintOf(lamp), 22).setPosition(rect.x + rect.width * 0.5, rect.y + 8).setAlpha(0.4));
  }

  /** Paints around the middle of a picture of this size. */
  #hang(into: Group, size: { readonly width: number; readonly height: number }, draw: (pen: Pen) => void): Picture {
    const image = putDown(this.#kit, this.#paint(size, (pen) => moved(pen, size.width / 2, size.height / 2, 0, () => draw(pen))));
    into.add(image);
    return image;
  }

  #paint(size: { readonly width: number; readonly height: number }, draw: (pen: Pen) => void): Painted {
    const painted = this.#kit.paints.paint(size, draw);
    this.#painted.push(painted);
    return painted;
  }
}

function greyOf(share: number): number {
  const part = Math.round(255 * share);
  return (part << 16) | (part << 8) | part;
}
