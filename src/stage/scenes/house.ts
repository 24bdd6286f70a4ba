import type { Rect, StageView, StageWindow } from '../port.ts';
import { houseMargin, paintGround, paintHouse, paintStreetLamp, windowColour } from '../draw/house.ts';
import { flat, handLine, handShape, stroke } from '../draw/ink.ts';
import { paintSky, starsOf } from '../draw/sky.ts';
import { centreOf, fillRect, lampDots, moonPlace, overlaps } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, type Scenery, shine, snap } from '../kit.ts';
import { chanceOf, seedOf } from '../motion.ts';
import { blend, ink, lamp, paper, tintOf } from '../palette.ts';
import { Person } from '../person.ts';
import type { Painted } from '../textures.ts';

type HouseView = Extract<StageView, { show: 'house' }>;

interface Curtain { readonly image: Picture; readonly seed: number }

const twinkles = 9;
/** Officer Rana stands before the house, not in a window. */
const below = 'below';

/** The windows counted from the house's own corner, so that scrolling moves the house without painting it anew. */
function fromCorner(view: HouseView): readonly StageWindow[] {
  return view.windows.map((window) => ({ ...window, rect: { ...window.rect, x: window.rect.x - view.house.x, y: window.rect.y - view.house.y } }));
}

/** Who has no lamp yet still worries; lamps make it easier. */
function moodBehind(window: StageWindow): 'worried' | 'calm' | 'happy' {
  if (window.lamps === 0) return 'worried';
  return window.lamps === 3 ? 'happy' : 'calm';
}

function paintCurtain(pen: CanvasRenderingContext2D, rect: Rect, colour: string, seed: number): void {
  const width = rect.width * 0.2;
  const cloth = handShape([[0, 0], [width, 0], [width * 0.72, rect.height * 0.55], [width * 0.9, rect.height], [0, rect.height]], seed, 8, 5);
  flat(pen, cloth, blend(colour, '#ffffff', 0.32));
  stroke(pen, cloth, ink, 2.6);
  stroke(pen, handLine([[width * 0.34, 16], [width * 0.3, rect.height * 0.6], [width * 0.38, rect.height]]), blend(colour, ink, 0.35), 2);
}

/** The hub: the sky behind, the people in their windows, the front of the house over them, light over all. */
export class HouseScenery implements Scenery<HouseView> {
  readonly #kit: Kit;
  readonly #sky: Group;
  readonly #starry: Group;
  readonly #rooms: Group;
  readonly #front: Group;
  readonly #light: Group;
  readonly #street: Group;
  readonly #people = new Map<string, Person>();
  #skyPaint: Painted | undefined;
  #frontPaint: Painted[] = [];
  #skyKey = '';
  #frontKey = '';
  #stars: Picture[] = [];
  #curtains: Curtain[] = [];
  #lit: Picture[] = [];
  #view: HouseView | undefined;

  constructor(kit: Kit) {
    const layer = (): Group => kit.scene.add.container(0, 0);
    this.#kit = kit;
    this.#sky = layer();
    this.#starry = layer();
    this.#rooms = layer();
    this.#front = layer();
    this.#light = layer();
    this.#street = layer();
  }

  show(view: HouseView): void {
    const screen = this.#kit.screen();
    const skyKey = JSON.stringify([screen, Math.round(view.house.x), Math.round(view.house.width), Math.round(this.#groundOf(view)), Math.round(view.hour * 4)]);
    if (skyKey !== this.#skyKey) this.#paintBehind(view);
    this.#skyKey = skyKey;
    const frontKey = JSON.stringify([screen, view.house.width, view.house.height, fromCorner(view)]);
    if (frontKey !== this.#frontKey) this.#furnish(view);
    this.#frontKey = frontKey;
    for (const group of [this.#rooms, this.#front, this.#light]) group.setPosition(snap(this.#kit, view.house.x), snap(this.#kit, view.house.y));
    this.#seatPeople(view);
    this.#seatRana(view);
    this.#view = view;
  }

  tick(time: number): void {
    const still = this.#kit.reduced();
    this.#stars.forEach((star, i) => star.setAlpha(still ? 0.7 : 0.35 + 0.55 * Math.abs(Math.sin(time / (900 + i * 170) + i))));
    this.#lit.forEach((light, i) => light.setAlpha(0.42 + (still ? 0 : 0.06 * Math.sin(time / 1300 + i * 2))));
    for (const { image, seed } of this.#curtains) {
      image.setAngle(-0.6 - (still ? 0 : 0.9 * Math.sin(time / 1700 + chanceOf(seed) * 6)));
    }
    const screen = { x: 0, y: 0, ...this.#kit.screen() };
    for (const [id, person] of this.#people) {
      const window = this.#view?.windows.find((one) => one.id === id);
      if (window === undefined || overlaps(window.rect, screen)) person.tick(time, 0);
    }
  }

  destroy(): void {
    for (const person of this.#people.values()) person.destroy();
    for (const group of [this.#sky, this.#starry, this.#rooms, this.#front, this.#light, this.#street]) group.destroy(true);
    for (const one of [...this.#frontPaint, ...(this.#skyPaint === undefined ? [] : [this.#skyPaint])]) this.#kit.paints.free(one);
  }

  #groundOf(view: HouseView): number {
    const { height } = this.#kit.screen();
    return Math.min(height - 4, Math.max(height * 0.6, view.house.y + view.house.height));
  }

  #paintBehind(view: HouseView): void {
    const screen = this.#kit.screen();
    const ground = this.#groundOf(view);
    const moon = moonPlace(screen, view.house, screen.rtl);
    this.#sky.removeAll(true);
    this.#starry.removeAll(true);
    if (this.#skyPaint !== undefined) this.#kit.paints.free(this.#skyPaint);
    this.#skyPaint = this.#kit.paints.paint(screen, (pen) => {
      paintSky(pen, { screen, hour: view.hour, moon, ground });
      paintGround(pen, screen, ground);
      const gap = screen.rtl ? view.house.x : screen.width - view.house.x - view.house.width;
      if (gap > 130) paintStreetLamp(pen, screen.rtl ? 34 : screen.width - 34, ground + 6, 150);
    });
    this.#sky.add(layDown(this.#kit, this.#skyPaint, 0, 0, true));
    this.#stars = starsOf(screen, twinkles).map((dot, i) => shine(this.#kit, tintOf(paper), 3 + chanceOf(i) * 4).setPosition(dot.x, dot.y * 0.9));
    this.#starry.add(this.#stars);
  }

  #furnish(view: HouseView): void {
    for (const [id, person] of this.#people) {
      if (id === below) continue;
      person.destroy();
      this.#people.delete(id);
    }
    for (const group of [this.#rooms, this.#front, this.#light]) group.removeAll(true);
    for (const one of this.#frontPaint) this.#kit.paints.free(one);
    [this.#frontPaint, this.#curtains, this.#lit] = [[], [], []];
    const windows = fromCorner(view);
    const size = { width: view.house.width + houseMargin.side * 2, height: view.house.height + houseMargin.top + 4 };
    const front = this.#kit.paints.paint(size, (pen) => {
      pen.translate(houseMargin.side, houseMargin.top);
      paintHouse(pen, view.house, windows, this.#kit.screen().rtl);
    });
    this.#frontPaint.push(front);
    this.#front.add(layDown(this.#kit, front, -houseMargin.side, -houseMargin.top));
    for (const window of windows.filter((one) => one.open)) this.#furnishWindow(window);
  }

  #furnishWindow(window: StageWindow): void {
    const { rect } = window;
    const { plain } = this.#kit.lights;
    const pixels = plain.size.width * plain.density;
    const backdrop = this.#kit.scene.add.image(rect.x - 2, rect.y - 2, plain.key).setOrigin(0, 0).setTint(tintOf(windowColour(window)));
    const person = new Person(this.#kit, window.person);
    const seed = seedOf(window.id);
    const cloth = this.#kit.paints.paint({ width: rect.width * 0.2 + 6, height: rect.height }, (pen) => paintCurtain(pen, rect, windowColour(window), seed));
    const image = putDown(this.#kit, cloth, rect.x - 1, rect.y);
    this.#people.set(window.id, person);
    this.#frontPaint.push(cloth);
    this.#curtains.push({ image, seed });
    this.#rooms.add([backdrop.setScale((rect.width + 4) / pixels, (rect.height + 4) / pixels), person.group, image]);
    if (window.lamps < 3) return;
    const dot = lampDots(rect, this.#kit.screen().rtl)[1] ?? centreOf(rect);
    const light = shine(this.#kit, tintOf(lamp), 22).setPosition(dot.x, dot.y);
    this.#lit.push(light);
    this.#light.add(light);
  }

  #seatPeople(view: HouseView): void {
    for (const window of fromCorner(view)) {
      const actor = window.open ? this.#kit.cast.find(window.person) : undefined;
      if (actor === undefined) continue;
      const fit = fillRect(actor.extent, window.rect, { width: 0.84, height: 0.84 });
      const person = this.#people.get(window.id);
      person?.place(actor, { ...fit, bottom: fit.bottom + window.rect.height * 0.06, flip: false });
      person?.behave({ mood: moodBehind(window), speaking: false, beat: '', listening: false });
    }
  }

  #seatRana(view: HouseView): void {
    const actor = view.rana === undefined ? undefined : this.#kit.cast.find('rana');
    if (view.rana === undefined || actor === undefined) {
      this.#people.get(below)?.leave();
      return;
    }
    const rana = this.#people.get(below) ?? new Person(this.#kit, 'rana');
    if (!this.#people.has(below)) this.#street.add(rana.group);
    this.#people.set(below, rana);
    rana.place(actor, { ...fillRect(actor.extent, view.rana, { width: 1, height: 1 }), flip: centreOf(view.rana).x > centreOf(view.house).x });
    rana.behave({ mood: 'smile', speaking: false, beat: '', listening: false });
  }
}
