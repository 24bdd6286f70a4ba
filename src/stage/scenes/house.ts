import type { Rect, StagePractice, StageView, StageWindow } from '../port.ts';
import { entranceMargin, paintEntrance } from '../draw/entrance.ts';
import { skyAt } from '../draw/hours.ts';
import { houseMargin, paintGround, paintHouse, paintStreetLamp } from '../draw/house.ts';
import { paintCloud, paintSky, starsOf } from '../draw/sky.ts';
import { aroundHole, centreOf, fillRect, moonPlace, overlaps } from '../geometry.ts';
import { layOver } from '../blend-modes.ts';
import { followPointer, type Group, type Kit, layDown, layDownCut, type Look, type Picture, putDown, type Scenery, shine, snap } from '../kit.ts';
import { chanceOf } from '../motion.ts';
import { blend, calmTint, paper, tintOf } from '../palette.ts';
import { Person } from '../person.ts';
import { openRoofLife, type RoofLife } from '../roof-life.ts';
import type { Painted, Tile } from '../textures.ts';
import { insideWish, thingWishes, WindowScene } from './house-window.ts';

type HouseView = Extract<StageView, { show: 'house' }>;

const twinkles = 9;
/** How far what hangs in the sky and who stands in a window moves against the pointer, in CSS pixels from the middle to an edge. */
const [skyDrift, peopleDrift] = [7, 2.5];
const sides = [0, 1, 2, 3] as const;
/** So far into the house's rectangle its wall hides the sky for certain, in CSS pixels: its edge is drawn by hand. */
const wallInside = { side: 8, top: 20 };

function fromCorner<One extends { readonly rect: Rect }>(house: Rect, ones: readonly One[]): readonly One[] {
  return ones.map((one) => ({ ...one, rect: { ...one.rect, x: one.rect.x - house.x, y: one.rect.y - house.y } }));
}

/** The hub: the sky behind, the people in their windows, the front of the house over them, light over all. */
export class HouseScenery implements Scenery<HouseView> {
  readonly #kit: Kit;
  readonly #sky: Group;
  readonly #starry: Group;
  readonly #rooms: Group;
  readonly #folk: Group;
  readonly #drapes: Group;
  readonly #front: Group;
  readonly #sills: Group;
  readonly #light: Group;
  readonly #door: Group;
  readonly #street: Group;
  #skyPaint: Painted[] = [];
  #frontPaint: Painted[] = [];
  #doorPaint: readonly Painted[] = [];
  #skyKey = '';
  #frontKey = '';
  #doorKey = '';
  #skies: { readonly image: Picture; readonly tile: Tile; readonly side: number }[] = [];
  #stars: Picture[] = [];
  #clouds: { readonly image: Picture; readonly x: number; readonly far: number }[] = [];
  #windows: WindowScene[] = [];
  /** Those that are not scrolled away. */
  #seen: ReadonlySet<WindowScene> = new Set();
  #roof: RoofLife | undefined;
  #rana: Person | undefined;
  #look: Look = { x: 0, y: 0 };

  constructor(kit: Kit) {
    const layer = (): Group => kit.scene.add.container(0, 0);
    this.#kit = kit;
    [this.#sky, this.#starry, this.#rooms, this.#folk, this.#drapes] = [layer(), layer(), layer(), layer(), layer()];
    [this.#front, this.#sills, this.#light, this.#door, this.#street] = [layer(), layer(), layer(), layer(), layer()];
  }

  show(view: HouseView): void {
    const screen = this.#kit.screen();
    const hour = Math.round(view.hour * 4);
    const skyKey = JSON.stringify([screen, Math.round(view.house.x), Math.round(view.house.width), Math.round(this.#groundOf(view)), hour]);
    if (skyKey !== this.#skyKey) this.#paintBehind(view);
    this.#skyKey = skyKey;
    // Windows are counted from the house's own corner, so that scrolling moves the house without painting it anew.
    const windows = fromCorner(view.house, view.windows);
    const practice = fromCorner(view.house, view.practice);
    const frontKey = JSON.stringify([screen, view.house.width, view.house.height, windows, practice, hour, this.#kit.tier()]);
    if (frontKey !== this.#frontKey) this.#furnish(view, windows, practice);
    this.#frontKey = frontKey;
    for (const group of this.#ofHouse()) group.setPosition(snap(this.#kit, view.house.x), snap(this.#kit, view.house.y));
    for (const window of this.#windows) window.seat();
    const whole = { x: 0, y: 0, ...screen };
    this.#seen = new Set(this.#windows.filter(({ window: { rect } }) => overlaps({ ...rect, x: rect.x + view.house.x, y: rect.y + view.house.y }, whole)));
    this.#leaveOutWall(view.house);
    this.#openDoor(view);
    this.#seatRana(view);
  }

  tick(time: number): void {
    const still = this.#kit.reduced();
    this.#look = followPointer(this.#kit, this.#look);
    this.#starry.setPosition(snap(this.#kit, -this.#look.x * skyDrift), snap(this.#kit, -this.#look.y * skyDrift * 0.4));
    this.#stars.forEach((star, i) => star.setAlpha(still ? 0.7 : 0.35 + 0.55 * Math.abs(Math.sin(time / (900 + i * 170) + i))));
    for (const { image, x, far } of this.#clouds) image.setX(still ? x : x + Math.sin(time / 38_000 + far) * 22);
    for (const one of this.#windows) one.tick(time, this.#seen.has(one), -this.#look.x * peopleDrift);
    this.#roof?.tick(time);
    this.#rana?.tick(time, 0);
  }

  destroy(): void {
    this.#clearFront();
    this.#rana?.destroy();
    for (const group of [this.#sky, this.#starry, ...this.#ofHouse(), this.#door, this.#street]) group.destroy(true);
    for (const one of [...this.#skyPaint, ...this.#doorPaint]) this.#kit.paints.free(one);
  }

  #ofHouse(): readonly Group[] {
    return [this.#rooms, this.#folk, this.#drapes, this.#front, this.#sills, this.#light];
  }

  #groundOf(view: HouseView): number {
    const { height } = this.#kit.screen();
    return Math.min(height - 4, Math.max(height * 0.6, view.house.y + view.house.height));
  }

  #paintBehind(view: HouseView): void {
    const screen = this.#kit.screen();
    const ground = this.#groundOf(view);
    const sky = skyAt(view.hour);
    const moon = moonPlace(screen, view.house, screen.rtl);
    for (const group of [this.#sky, this.#starry]) group.removeAll(true);
    for (const one of this.#skyPaint) this.#kit.paints.free(one);
    const tiles = this.#kit.paints.tiles(screen, (pen) => {
      paintSky(pen, { screen, hour: view.hour, moon, ground });
      paintGround(pen, screen, ground, sky.day);
      const gap = screen.rtl ? view.house.x : screen.width - view.house.x - view.house.width;
      if (gap > 130) paintStreetLamp(pen, screen.rtl ? 22 : screen.width - 22, { ground: ground + 6, height: 150, day: sky.day });
    });
    this.#skyPaint = tiles.map(({ painted }) => painted);
    // Each tile four times: the four parts of it around the wall, which hides the rest.
    this.#skies = tiles.flatMap((tile) => sides.map((side) => ({ image: layDown(this.#kit, tile.painted, tile.x, tile.y, true), tile, side })));
    this.#sky.add(this.#skies.map(({ image }) => image));
    if (this.#kit.highContrast()) for (const one of this.#sky.list as Picture[]) one.setTint(calmTint);
    // Laid over, not added: so they go with the clouds and the people to the graphics card at once.
    this.#stars = sky.stars < 0.3 ? [] : starsOf(screen, twinkles).map((dot, i) => shine(this.#kit, tintOf(paper), 3 + chanceOf(i) * 4).setBlendMode(layOver).setPosition(dot.x, dot.y * 0.9));
    this.#starry.add(this.#stars);
    this.#clouds = this.#kit.highContrast() ? [] : this.#floatClouds(moon, sky);
  }

  /** No sky is drawn where the wall stands before it. */
  #leaveOutWall({ x, y, width, height }: Rect): void {
    const wall = { x: x + wallInside.side, y: y + wallInside.top, width: Math.max(0, width - wallInside.side * 2), height: Math.max(0, height - wallInside.top) };
    const density = this.#kit.density();
    for (const { image, tile, side } of this.#skies) {
      const hole = { ...wall, x: Math.round((wall.x - tile.x) * density), y: Math.round((wall.y - tile.y) * density), width: Math.round(wall.width * density), height: Math.round(wall.height * density) };
      const part = aroundHole(image.frame, hole)[side];
      if (part !== undefined) image.setVisible(part.width > 0 && part.height > 0).setCrop(part.x, part.y, part.width, part.height);
    }
  }

  #floatClouds(moon: { readonly x: number; readonly y: number; readonly radius: number }, sky: ReturnType<typeof skyAt>): { readonly image: Picture; readonly x: number; readonly far: number }[] {
    const screen = this.#kit.screen();
    const colour = sky.day > 0.6 ? '#ffffff' : blend(sky.middle, sky.low, 0.5);
    const rows = [[moon.x - moon.radius * 0.9, moon.y + moon.radius * 1.05, moon.radius * 0.62], [screen.width * 0.12, screen.height * 0.46, Math.min(46, screen.width * 0.06)], [screen.width * 0.9, screen.height * 0.4, Math.min(34, screen.width * 0.05)]] as const;
    const clouds = this.#kit.paints.share(rows.map(([, , size]) => ({ size: { width: size * 3.6, height: size * 1.4 }, draw: (pen) => paintCloud(pen, size * 1.7, size * 0.75, size, colour) })));
    this.#skyPaint.push(...clouds);
    return rows.flatMap(([x, y, size], i) => {
      const painted = clouds[i];
      if (painted === undefined) return [];
      const image = putDown(this.#kit, painted, x - size * 1.7, y - size * 0.75).setAlpha(0.9);
      this.#starry.add(image);
      return [{ image, x: x - size * 1.7, far: i * 2.1 }];
    });
  }

  #clearFront(): void {
    for (const window of this.#windows) window.destroy();
    this.#roof?.free();
    for (const group of this.#ofHouse()) group.removeAll(true);
    for (const one of this.#frontPaint) this.#kit.paints.free(one);
    [this.#frontPaint, this.#windows] = [[], []];
  }

  #furnish(view: HouseView, windows: readonly StageWindow[], practice: readonly StagePractice[]): void {
    this.#clearFront();
    const { rtl } = this.#kit.screen();
    const size = { width: view.house.width + houseMargin.side * 2, height: view.house.height + houseMargin.top + 4 };
    const tiles = this.#kit.paints.tiles(size, (pen) => {
      pen.translate(houseMargin.side, houseMargin.top);
      paintHouse(pen, { size: view.house, windows, practice, day: skyAt(view.hour).day, rtl });
    });
    for (const tile of tiles) {
      this.#frontPaint.push(tile.painted);
      this.#front.add([...layDownCut(this.#kit, tile.painted, tile.x - houseMargin.side, tile.y - houseMargin.top)]);
    }
    const groups = { rooms: this.#rooms, folk: this.#folk, drapes: this.#drapes, sills: this.#sills, light: this.#light };
    const open = windows.filter((one) => one.open);
    const wishes = open.map(thingWishes);
    // On the texture of the people who come between them.
    const painted = this.#kit.paints.share([...open.map((window) => insideWish(this.#kit, window)), ...wishes.flat()]);
    const [insides, things] = [painted.slice(0, open.length), painted.slice(open.length)];
    this.#frontPaint.push(...insides, ...things);
    this.#roof = openRoofLife(this.#kit, this.#sills, view.house.width, blend(skyAt(view.hour).low, paper, 0.3));
    let taken = 0;
    this.#windows = open.flatMap((window, i) => {
      const inside = insides[i];
      const own = things.slice(taken, (taken += wishes[i]?.length ?? 0));
      return inside === undefined ? [] : [new WindowScene(this.#kit, window, groups, { inside, things: own })];
    });
  }

  /** The lit doorway behind Officer Rana. */
  #openDoor({ rana, hour }: HouseView): void {
    if (rana === undefined) {
      this.#door.setVisible(false);
      return;
    }
    const key = JSON.stringify([Math.round(rana.width), Math.round(rana.height), hour]);
    if (key !== this.#doorKey) {
      this.#door.removeAll(true);
      for (const one of this.#doorPaint) this.#kit.paints.free(one);
      const { side, top } = entranceMargin;
      this.#doorPaint = this.#kit.paints.share([{
        size: { width: rana.width + side * 2, height: rana.height + top + 30 },
        draw: (pen) => {
          pen.translate(side, top);
          paintEntrance(pen, rana, skyAt(hour).day);
        },
      }]);
      this.#door.add(this.#doorPaint.map((painted) => putDown(this.#kit, painted, snap(this.#kit, -side), snap(this.#kit, -top))));
    }
    this.#doorKey = key;
    this.#door.setVisible(true).setPosition(snap(this.#kit, rana.x), snap(this.#kit, rana.y));
  }

  #seatRana({ rana, house }: HouseView): void {
    const actor = rana === undefined ? undefined : this.#kit.cast.find('rana');
    if (rana === undefined || actor === undefined) {
      this.#rana?.leave();
      return;
    }
    this.#rana ??= new Person(this.#kit, 'rana');
    if (this.#street.list.length === 0) this.#street.add(this.#rana.group);
    this.#rana.place(actor, { ...fillRect(actor.extent, rana, { width: 1, height: 1 }), flip: centreOf(rana).x > centreOf(house).x });
    this.#rana.behave({ mood: 'smile', speaking: false, beat: '', listening: false });
  }
}
