import type { Rect, StageView } from '../port.ts';
import { Company } from '../company.ts';
import { buildRoom } from '../draw/rooms/places.ts';
import { driftRoom, frontEdge, frontRise, type Room, type RoomLayer, type Swing } from '../draw/rooms/room.ts';
import { halo, type Pen } from '../draw/ink.ts';
import { measureRoom, type RoomSpace } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, type Scenery, shine, snap } from '../kit.ts';
import { clamp } from '../motion.ts';
import { dusk, night, tintOf, wall } from '../palette.ts';
import type { Painted } from '../textures.ts';
import { Torch } from '../torch.ts';

type RoomView = Extract<StageView, { show: 'room' }>;

interface Placed { readonly image: Picture; readonly x: number; readonly y: number; readonly drift: number }
interface Hung extends Placed { readonly swing: Swing }

/** How far people move at most when the pointer goes from the middle to an edge, in CSS pixels. */
const driftPixels = 9;
/** How much of the way to the pointer is made in one frame. */
const followShare = 0.16;
const paleTint = 0x9a94b8;

/** Dims a room that a phone is held before: the shapes stay to be felt, the light is the screen's own. */
function dim(pen: Pen, bounds: Rect): void {
  const run = pen.createLinearGradient(bounds.x, bounds.y, bounds.x + bounds.width, bounds.y + bounds.height);
  run.addColorStop(0, dusk);
  run.addColorStop(0.45, night);
  run.addColorStop(1, wall);
  pen.globalAlpha = 0.86;
  pen.fillStyle = run;
  pen.fillRect(bounds.x, bounds.y, bounds.width, bounds.height);
  pen.globalAlpha = 1;
}

/** All of a room in one dimmed picture. */
function asleep(room: Room): RoomLayer {
  return {
    ...room.back,
    paint: (pen) => {
      for (const piece of [room.back, ...room.swings, ...room.behind]) {
        pen.save();
        piece.paint(pen);
        pen.restore();
      }
      dim(pen, room.back.bounds);
      for (const lamp of room.lamps) halo(pen, lamp.x, lamp.y, lamp.reach, '255, 209, 102', 0.16);
    },
  };
}

/** What furniture in front hides need not be drawn: `from` in units. */
function seenPart(bounds: Rect, from: number): Rect {
  return { ...bounds, height: Math.max(1, Math.min(bounds.height, from - bounds.y)) };
}

/** A place with people in it, its lamp, its moving thing, and the torch. */
export class RoomScenery implements Scenery<RoomView> {
  readonly #kit: Kit;
  readonly #back: Group;
  readonly #light: Group;
  readonly #people: Group;
  readonly #front: Group;
  readonly #company: Company;
  readonly #torch: Torch;
  #painted: Painted[] = [];
  #placed: Placed[] = [];
  #hung: Hung[] = [];
  #lit: Placed[] = [];
  #key = '';
  #unit = 1;
  #look = { x: 0, y: 0 };

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#back = kit.scene.add.container(0, 0);
    this.#light = kit.scene.add.container(0, 0);
    this.#people = kit.scene.add.container(0, 0);
    this.#front = kit.scene.add.container(0, 0);
    this.#company = new Company(kit, this.#people);
    this.#torch = new Torch(kit);
  }

  show(view: RoomView): void {
    const screen = this.#kit.screen();
    const space = measureRoom(screen, view.phone ? { x: 0, y: 0, width: screen.width, height: screen.height } : view.free);
    const key = JSON.stringify([view.place, view.light, view.phone, screen, Math.round(space.unit * 250), Math.round(space.front)]);
    if (key !== this.#key) this.#build(view, space);
    this.#key = key;
    this.#company.gather(view.people, { free: view.free, screen, rtl: screen.rtl });
    this.#torch.shine(view.torch, view.phone);
  }

  tick(time: number): void {
    const still = this.#kit.reduced();
    const aim = still ? { x: 0, y: 0 } : this.#kit.pointer();
    this.#look = { x: this.#look.x + (aim.x - this.#look.x) * followShare, y: this.#look.y + (aim.y - this.#look.y) * followShare };
    for (const one of this.#placed) {
      one.image.setPosition(snap(this.#kit, one.x + this.#along(one.drift)), snap(this.#kit, one.y - this.#look.y * 2.5 * one.drift));
    }
    for (const one of this.#hung) {
      one.image.setPosition(one.x + this.#along(one.drift), one.y);
      one.image.setAngle(still ? 0 : Math.sin((time / one.swing.periodMs) * Math.PI * 2) * one.swing.degrees);
    }
    for (const one of this.#lit) {
      const waver = still ? 0 : 0.03 * Math.sin(time / 640) + 0.02 * Math.sin(time / 233);
      one.image.setPosition(one.x + this.#along(one.drift), one.y).setAlpha(0.4 + waver);
    }
    this.#company.tick(time, this.#along(1));
    this.#torch.tick(time);
  }

  destroy(): void {
    this.#company.destroy();
    this.#torch.destroy();
    this.#clear();
    for (const group of [this.#back, this.#light, this.#people, this.#front]) group.destroy(true);
  }

  #along(drift: number): number {
    const limit = driftRoom * this.#unit;
    return clamp(-this.#look.x * driftPixels * drift, -limit, limit);
  }

  #clear(): void {
    for (const group of [this.#back, this.#light, this.#front]) group.removeAll(true);
    for (const one of this.#painted) this.#kit.paints.free(one);
    [this.#painted, this.#placed, this.#hung, this.#lit] = [[], [], [], []];
  }

  #build(view: RoomView, space: RoomSpace): void {
    this.#clear();
    this.#unit = space.unit;
    const room = buildRoom(view.place, view.light, space);
    if (view.phone) {
      this.#placed.push(this.#put(asleep(room), this.#back, true));
      return;
    }
    const hiddenFrom = room.front === undefined ? Infinity : space.front + driftRoom;
    const seen = (piece: RoomLayer): RoomLayer => ({ ...piece, bounds: seenPart(piece.bounds, hiddenFrom) });
    this.#placed.push(this.#put(seen(room.back), this.#back, true));
    for (const swing of room.swings) this.#hang(swing);
    for (const piece of room.behind) this.#placed.push(this.#put(seen(piece), this.#back, false));
    for (const lamp of room.lamps) {
      const image = shine(this.#kit, tintOf(lamp.colour), lamp.reach * this.#unit);
      this.#light.add(image);
      this.#lit.push({ image, ...this.#toScreen(lamp), drift: 0.7 });
    }
    if (room.front !== undefined) this.#putFront(room.front);
    if (this.#kit.highContrast) for (const one of this.#placed) one.image.setTint(paleTint);
  }

  #toScreen(point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
    return { x: point.x * this.#unit + this.#kit.screen().width / 2, y: point.y * this.#unit };
  }

  #paint(piece: RoomLayer): Painted {
    const { bounds } = piece;
    const unit = this.#unit;
    const painted = this.#kit.paints.paint({ width: bounds.width * unit, height: bounds.height * unit }, (pen) => {
      pen.scale(unit, unit);
      pen.translate(-bounds.x, -bounds.y);
      piece.paint(pen);
    });
    this.#painted.push(painted);
    return painted;
  }

  #put(piece: RoomLayer, into: Group, solid: boolean): Placed {
    const at = this.#toScreen(piece.bounds);
    const image = layDown(this.#kit, this.#paint(piece), at.x, at.y, solid);
    into.add(image);
    return { image, ...at, drift: piece.drift };
  }

  /** One picture laid down in two parts, of which the lower, larger one has no holes and costs half. */
  #putFront(front: RoomLayer): void {
    const at = this.#toScreen(front.bounds);
    const painted = this.#paint(front);
    const { width, height } = painted.size;
    const cut = Math.round((frontRise + frontEdge) * this.#unit * painted.density);
    const [wide, deep] = [width * painted.density, height * painted.density];
    const upper = layDown(this.#kit, painted, at.x, at.y).setCrop(0, 0, wide, cut);
    const lower = layDown(this.#kit, painted, at.x, at.y, true).setCrop(0, cut, wide, deep - cut);
    this.#front.add([lower, upper]);
    for (const image of [upper, lower]) this.#placed.push({ image, ...at, drift: front.drift });
  }

  #hang(swing: Swing): void {
    const { bounds, pivot } = swing;
    const at = this.#toScreen(pivot);
    const image = putDown(this.#kit, this.#paint(swing), at.x, at.y);
    image.setOrigin((pivot.x - bounds.x) / bounds.width, (pivot.y - bounds.y) / bounds.height);
    this.#back.add(image);
    this.#hung.push({ image, ...at, drift: swing.drift, swing });
  }
}
