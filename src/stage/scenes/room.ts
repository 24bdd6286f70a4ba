import type { Rect, StageView } from '../port.ts';
import { Company } from '../company.ts';
import { frontEdge, frontRise } from '../draw/rooms/front.ts';
import type { Light } from '../draw/rooms/light.ts';
import { buildRoom } from '../draw/rooms/places.ts';
import { driftRoom, lampGlow, type Mover, type Room, type RoomLayer } from '../draw/rooms/room.ts';
import { paintAtLight, shades } from '../draw/rooms/shade.ts';
import { asleep, resting } from '../draw/rooms/asleep.ts';
import { measureRoom, type RoomSpace } from '../geometry.ts';
import { followPointer, type Group, type Kit, layDown, type Look, type Picture, type Scenery, shine, snap } from '../kit.ts';
import { clamp } from '../motion.ts';
import { calmTint, tintOf } from '../palette.ts';
import type { Easel, Painted } from '../textures.ts';
import { Torch } from '../torch.ts';
import { Troupe } from '../troupe.ts';
import { openDust, type Dust } from '../dust.ts';

type RoomView = Extract<StageView, { show: 'room' }>;

interface Placed { readonly image: Picture; readonly x: number; readonly y: number; readonly drift: number }

/** A picture with its upper left corner on the screen, in CSS pixels. */
interface Lying { readonly painted: Painted; readonly x: number; readonly y: number }

/** How far people move at most when the pointer goes from the middle to an edge, in CSS pixels. */
const driftPixels = 9;

/** What furniture in front hides need not be drawn: `from` in units. */
function seenPart(bounds: Rect, from: number): Rect {
  return { ...bounds, height: Math.max(1, Math.min(bounds.height, from - bounds.y)) };
}

/** A place with people in it, its lamps, what lives there, and the torch. */
export class RoomScenery implements Scenery<RoomView> {
  readonly #kit: Kit;
  readonly #set: Group;
  readonly #back: Group;
  readonly #dark: Group;
  readonly #people: Group;
  readonly #front: Group;
  readonly #company: Company;
  readonly #torch: Torch;
  readonly #troupe: Troupe;
  #dust: Dust | undefined;
  #painted: Painted[] = [];
  #placed: Placed[] = [];
  #lit: Placed[] = [];
  /** What a picture of the room is put together from, the lowest first. */
  #still: Lying[] = [];
  #key = '';
  #unit = 1;
  #light: Light = 'day';
  #look: Look = { x: 0, y: 0 };
  #view: RoomView | undefined;
  /** What is still to be built, one go after the other. */
  #todo: (() => void)[] = [];

  constructor(kit: Kit) {
    this.#kit = kit;
    this.#set = kit.scene.add.container(0, 0);
    this.#back = kit.scene.add.container(0, 0);
    this.#set.add(this.#back);
    this.#dark = kit.scene.add.container(0, 0);
    this.#people = kit.scene.add.container(0, 0);
    this.#front = kit.scene.add.container(0, 0);
    this.#company = new Company(kit, this.#people);
    this.#troupe = new Troupe(kit);
    this.#torch = new Torch(kit, this.#dark);
  }

  show(view: RoomView): void {
    const screen = this.#kit.screen();
    const space = measureRoom(screen, view.phone ? { x: 0, y: 0, width: screen.width, height: screen.height } : view.free);
    const key = JSON.stringify([view.place, view.light, view.tenant, view.phone, screen, this.#kit.tier(), Math.round(space.unit * 250), Math.round(space.front)]);
    this.#view = view;
    if (key !== this.#key) this.#todo = [...this.#plan(view, space), () => this.#play()];
    else if (this.#todo.length === 0) this.#play();
    this.#key = key;
  }

  build(): boolean {
    this.#todo.shift()?.();
    return this.#todo.length > 0;
  }

  tick(time: number): void {
    const still = this.#kit.reduced();
    this.#look = followPointer(this.#kit, this.#look);
    for (const one of this.#placed) {
      one.image.setPosition(snap(this.#kit, one.x + this.#along(one.drift)), snap(this.#kit, one.y - this.#look.y * 2.5 * one.drift));
    }
    this.#troupe.tick(still ? 0 : time, (drift) => ({ x: this.#along(drift), y: -this.#look.y * 2.5 * drift }));
    for (const one of this.#lit) {
      const waver = still ? 0 : 0.03 * Math.sin(time / 640) + 0.02 * Math.sin(time / 233);
      one.image.setPosition(one.x + this.#along(one.drift), one.y).setAlpha(shades[this.#light].lamps * 0.34 + waver);
    }
    this.#dust?.tick(time);
    this.#company.tick(time, this.#along(1));
    this.#torch.tick(time);
    this.#set.setVisible(!this.#torch.covers());
    this.#torch.dim(this.#front, this.#people);
  }

  destroy(): void {
    this.#company.destroy();
    this.#torch.destroy();
    this.#clear();
    for (const group of [this.#set, this.#dark, this.#people, this.#front]) group.destroy(true);
  }

  #along(drift: number): number {
    const limit = driftRoom * this.#unit;
    return clamp(-this.#look.x * driftPixels * drift, -limit, limit);
  }

  #clear(): void {
    this.#troupe.clear();
    this.#dust?.destroy();
    this.#dust = undefined;
    this.#torch.forget();
    for (const group of [this.#back, this.#front]) group.removeAll(true);
    for (const one of this.#painted) this.#kit.paints.free(one);
    [this.#painted, this.#placed, this.#lit, this.#still] = [[], [], [], []];
  }

  /** Who is here, and where the light falls. */
  #play(): void {
    if (this.#view === undefined) return;
    const { people, free, torch, phone } = this.#view;
    const screen = this.#kit.screen();
    this.#company.gather(people, { free, screen, rtl: screen.rtl });
    this.#torch.shine(torch, phone);
  }

  /** All goes that build the room, none of which takes long. */
  #plan(view: RoomView, space: RoomSpace): readonly (() => void)[] {
    this.#clear();
    this.#unit = space.unit;
    this.#light = view.light;
    const room = buildRoom(view.place, { light: view.light, tenant: view.tenant, space });
    return [...(view.phone ? this.#planAsleep(room) : this.#planFurnished(room, space)), () => {
      if (!this.#kit.highContrast()) return;
      for (const one of this.#placed) one.image.setTint(calmTint);
      this.#troupe.tint(calmTint);
    }];
  }

  #planAsleep(room: Room): readonly (() => void)[] {
    const easel = this.#kit.paints.easel(this.#sizeOf(room.back));
    return [...asleep(room, this.#light).map((draw) => () => this.#paintOn(easel, room.back, draw)), () => {
      this.#layDown(easel, room.back, this.#back, true);
      this.#torch.behind(this.#placed.map((one) => one.image));
    }];
  }

  #planFurnished(room: Room, space: RoomSpace): readonly (() => void)[] {
    const hiddenFrom = room.front === undefined ? Infinity : space.front + driftRoom;
    const seen = (piece: RoomLayer): RoomLayer => ({ ...piece, bounds: seenPart(piece.bounds, hiddenFrom) });
    const cast = (level: Mover['level'], into: Group) => (): void => {
      this.#troupe.enter(level, into, this.#unit);
      if (into === this.#back) this.#stayStill(resting(room.movers).filter((one) => one.level === level));
    };
    const back = seen(room.back);
    return [
      ...this.#planPiece(back, this.#back, true, room.lamps),
      () => this.#troupe.paint(room, this.#light, this.#unit),
      cast(undefined, this.#back),
      ...room.behind.flatMap((piece) => this.#planPiece(seen(piece), this.#back, false, room.lamps)),
      cast('before', this.#back),
      () => this.#lightUp(room),
      ...(room.front === undefined ? [] : [...this.#planFront(room.front), cast('front', this.#front)]),
      () => this.#torch.prepare(() => this.#bake(back)),
    ];
  }

  /** A wavering shine around the first lamp, and dust in it, where there is a graphics card; elsewhere the light is painted only. */
  #lightUp(room: Room): void {
    const [lamp] = room.lamps;
    if (lamp === undefined || this.#kit.tier() === 'cheap' || shades[this.#light].lamps === 0) return;
    const at = this.#toScreen(lamp);
    const image = shine(this.#kit, tintOf(lampGlow), lamp.reach * this.#unit);
    this.#back.add(image);
    this.#lit.push({ image, ...at, drift: 0.7 });
    this.#dust = openDust(this.#kit, this.#back, { ...at, radius: lamp.reach * this.#unit * 0.8 });
  }

  #stayStill(movers: readonly Mover[]): void {
    for (const mover of movers) {
      const painted = this.#troupe.pictureOf(mover);
      if (painted !== undefined) this.#still.push({ painted, ...this.#toScreen(mover.bounds) });
    }
  }

  /** The room in one picture, as it stands: put together from what is painted already. */
  #bake(back: RoomLayer): Lying {
    const corner = this.#toScreen(back.bounds);
    const painted = this.#kit.paints.paint(this.#sizeOf(back), (pen) => {
      for (const one of this.#still) this.#kit.paints.copy(one.painted, pen, snap(this.#kit, one.x - corner.x), snap(this.#kit, one.y - corner.y));
    });
    this.#painted.push(painted);
    return { painted, ...corner };
  }

  #toScreen(point: { readonly x: number; readonly y: number }): { readonly x: number; readonly y: number } {
    return { x: point.x * this.#unit + this.#kit.screen().width / 2, y: point.y * this.#unit };
  }

  #sizeOf({ bounds }: RoomLayer): { readonly width: number; readonly height: number } {
    return { width: bounds.width * this.#unit, height: bounds.height * this.#unit };
  }

  #paintOn(easel: Easel, { bounds }: RoomLayer, draw: (pen: CanvasRenderingContext2D) => void): void {
    easel.paint((pen) => {
      pen.scale(this.#unit, this.#unit);
      pen.translate(-bounds.x, -bounds.y);
      draw(pen);
    });
  }

  #planPiece(piece: RoomLayer, into: Group, solid: boolean, lamps: Room['lamps']): readonly (() => void)[] {
    const easel = this.#kit.paints.easel(this.#sizeOf(piece));
    return [
      () => this.#paintOn(easel, piece, (pen) => paintAtLight(pen, piece, this.#light, lamps)),
      () => this.#layDown(easel, piece, into, solid),
    ];
  }

  #layDown(easel: Easel, piece: RoomLayer, into: Group, solid: boolean): void {
    const at = this.#toScreen(piece.bounds);
    for (const tile of easel.done()) {
      const place = { x: at.x + tile.x, y: at.y + tile.y };
      const image = layDown(this.#kit, tile.painted, place.x, place.y, solid);
      this.#painted.push(tile.painted);
      into.add(image);
      this.#placed.push({ image, ...place, drift: piece.drift });
      if (into === this.#back) this.#still.push({ painted: tile.painted, ...place });
    }
  }

  /** Laid down in two parts, of which the lower, larger one has no holes and costs half. No lamp of the room shines on what is before it. */
  #planFront(front: RoomLayer): readonly (() => void)[] {
    const at = this.#toScreen(front.bounds);
    const density = this.#kit.density();
    const upper = { ...front, bounds: { ...front.bounds, height: frontRise + frontEdge } };
    const cut = Math.round((frontRise + frontEdge) * this.#unit * density) / density;
    const lowerTop = (cut - 1) / this.#unit;
    const lower = { ...front, bounds: { ...front.bounds, y: front.bounds.y + lowerTop, height: Math.max(1, front.bounds.height - lowerTop) } };
    const showsLower = at.y + cut < this.#kit.screen().height + driftRoom;
    return [...this.#planPiece(upper, this.#front, false, []), ...(showsLower ? this.#planPiece(lower, this.#front, true, []) : [])];
  }
}
