import type { Rect, StageView, StageWindow } from '../port.ts';
import { houseMargin, paintGround, paintHouse, paintStreetLamp, windowColour } from '../draw/house.ts';
import { handShape, flat, stroke, handLine } from '../draw/ink.ts';
import { paintSky, starsOf } from '../draw/sky.ts';
import { centreOf, fillRect, lampDots, moonPlace, overlaps } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, type Scenery, type Screen, shine, snap } from '../kit.ts';
import { blend, ink, lamp, paper, tintOf } from '../palette.ts';
import { chanceOf, seedOf } from '../motion.ts';
import { openPerson, type Person } from '../person.ts';
import type { Painted } from '../textures.ts';

type HouseView = Extract<StageView, { show: 'house' }>;

/** Where the window's inside is cut for its curtain, and how it hangs. */
interface Curtain { readonly image: Picture; readonly seed: number; readonly left: number; readonly top: number }

const twinkles = 9;

function relative(view: HouseView): readonly StageWindow[] {
  return view.windows.map((window) => ({ ...window, rect: { ...window.rect, x: window.rect.x - view.house.x, y: window.rect.y - view.house.y } }));
}

/** The hub: the sky behind, the people in their windows, the front of the house over them, light over all. */
export function openHouse(kit: Kit): Scenery<HouseView> {
  const { scene } = kit;
  const root = scene.add.container(0, 0);
  const layer = (): Group => {
    const group = scene.add.container(0, 0);
    root.add(group);
    return group;
  };
  const [skyLayer, starLayer, roomLayer, frontLayer, lightLayer, streetLayer] = [layer(), layer(), layer(), layer(), layer(), layer()];
  const people = new Map<string, Person>();
  let painted: Painted[] = [];
  let skyKey = '';
  let frontKey = '';
  let stars: Picture[] = [];
  let curtains: Curtain[] = [];
  let lit: Picture[] = [];
  let last: HouseView | undefined;

  const keep = (picture: Painted): Painted => {
    painted = [...painted, picture];
    return picture;
  };
  const drop = (group: Group, keys: readonly string[]): void => {
    group.removeAll(true);
    for (const one of painted.filter((p) => keys.includes(p.key))) kit.paints.free(one);
    painted = painted.filter((p) => !keys.includes(p.key));
  };
  let skyKeys: string[] = [];
  let frontKeys: string[] = [];

  const groundOf = (view: HouseView, screen: Screen): number => Math.min(screen.height - 4, Math.max(screen.height * 0.6, view.house.y + view.house.height));

  const paintBehind = (view: HouseView, screen: Screen): void => {
    const moon = moonPlace(screen, view.house, screen.rtl);
    const ground = groundOf(view, screen);
    drop(skyLayer, skyKeys);
    starLayer.removeAll(true);
    const sky = keep(kit.paints.paint(screen, (pen) => {
      paintSky(pen, { screen, hour: view.hour, moon, ground });
      paintGround(pen, screen, ground);
      const gap = screen.rtl ? view.house.x : screen.width - view.house.x - view.house.width;
      if (gap > 130) paintStreetLamp(pen, screen.rtl ? 34 : screen.width - 34, ground + 6, 150);
    }));
    skyKeys = [sky.key];
    skyLayer.add(layDown(kit, sky, 0, 0, true));
    stars = starsOf(screen, twinkles).map((dot, i) => {
      const star = shine(kit, tintOf(paper), 3 + chanceOf(i) * 4).setPosition(dot.x, dot.y * 0.9);
      starLayer.add(star);
      return star;
    });
  };

  const paintCurtain = (rect: Rect, colour: string, seed: number): Painted => keep(kit.paints.paint({ width: rect.width * 0.2 + 6, height: rect.height }, (pen) => {
    const width = rect.width * 0.2;
    const cloth = handShape([[0, 0], [width, 0], [width * 0.72, rect.height * 0.55], [width * 0.9, rect.height], [0, rect.height]], seed, 8, 5);
    flat(pen, cloth, blend(colour, '#ffffff', 0.32));
    stroke(pen, cloth, ink, 2.6);
    stroke(pen, handLine([[width * 0.34, 16], [width * 0.3, rect.height * 0.6], [width * 0.38, rect.height]]), blend(colour, ink, 0.35), 2);
  }));

  const hangCurtain = (window: StageWindow): void => {
    const seed = seedOf(window.id);
    const cloth = paintCurtain(window.rect, windowColour(window), seed);
    frontKeys.push(cloth.key);
    const image = putDown(kit, cloth);
    curtains.push({ image, seed, left: window.rect.x, top: window.rect.y });
    roomLayer.add(image);
  };

  const furnish = (view: HouseView, screen: Screen): void => {
    drop(frontLayer, frontKeys);
    frontKeys = [];
    lightLayer.removeAll(true);
    for (const person of people.values()) person.destroy();
    people.clear();
    roomLayer.removeAll(true);
    curtains = [];
    lit = [];
    const windows = relative(view);
    const front = keep(kit.paints.paint({ width: view.house.width + houseMargin.side * 2, height: view.house.height + houseMargin.top + 4 }, (pen) => {
      pen.translate(houseMargin.side, houseMargin.top);
      paintHouse(pen, view.house, windows, screen.rtl);
    }));
    frontKeys.push(front.key);
    frontLayer.add(layDown(kit, front, -houseMargin.side, -houseMargin.top));
    for (const window of windows.filter((one) => one.open)) furnishWindow(window);
  };

  const furnishWindow = (window: StageWindow): void => {
    const { rect } = window;
    const plain = kit.lights.plain;
    roomLayer.add(scene.add.image(rect.x - 2, rect.y - 2, plain.key).setOrigin(0, 0).setTint(tintOf(windowColour(window)))
      .setScale((rect.width + 4) / (plain.size.width * plain.density), (rect.height + 4) / (plain.size.height * plain.density)));
    const person = openPerson(kit, window.person);
    people.set(window.id, person);
    roomLayer.add(person.group);
    hangCurtain(window);
    if (window.lamps < 3) return;
    const light = shine(kit, tintOf(lamp), 22);
    const dot = lampDots(rect, kit.screen().rtl)[1] ?? centreOf(rect);
    lit.push(light.setPosition(dot.x, dot.y));
    lightLayer.add(light);
  };

  const seatPeople = (view: HouseView): void => {
    for (const window of relative(view)) {
      const actor = window.open ? kit.cast.find(window.person) : undefined;
      if (actor === undefined) continue;
      const fit = fillRect(actor.extent, window.rect, { width: 0.84, height: 0.84 });
      people.get(window.id)?.place(actor, { ...fit, bottom: fit.bottom + window.rect.height * 0.06, flip: false });
      people.get(window.id)?.behave({ mood: moodBehind(window), speaking: false, beat: '', listening: false });
    }
    const officer = view.rana === undefined ? undefined : kit.cast.find('rana');
    if (view.rana === undefined || officer === undefined) return;
    const rana = people.get('rana-below') ?? openPerson(kit, 'rana');
    if (!people.has('rana-below')) streetLayer.add(rana.group);
    people.set('rana-below', rana);
    rana.place(officer, { ...fillRect(officer.extent, view.rana, { width: 1, height: 1 }), flip: centreOf(view.rana).x > centreOf(view.house).x });
    rana.behave({ mood: 'smile', speaking: false, beat: '', listening: false });
  };

  return {
    show(view) {
      const screen = kit.screen();
      const nextSky = JSON.stringify([screen, Math.round(view.house.x), Math.round(view.house.width), groundOf(view, screen), Math.round(view.hour * 4)]);
      if (nextSky !== skyKey) paintBehind(view, screen);
      skyKey = nextSky;
      const nextFront = JSON.stringify([screen, view.house.width, view.house.height, relative(view)]);
      if (nextFront !== frontKey) furnish(view, screen);
      frontKey = nextFront;
      for (const group of [roomLayer, frontLayer, lightLayer]) group.setPosition(snap(kit, view.house.x), snap(kit, view.house.y));
      seatPeople(view);
      last = view;
    },
    tick(time) {
      if (last === undefined) return;
      const still = kit.reduced();
      const screen = kit.screen();
      stars.forEach((star, i) => star.setAlpha(still ? 0.7 : 0.35 + 0.55 * Math.abs(Math.sin(time / (900 + i * 170) + i))));
      lit.forEach((light, i) => light.setAlpha(still ? 0.42 : 0.4 + 0.05 * Math.sin(time / 1300 + i * 2)));
      for (const curtain of curtains) {
        const sway = still ? 0 : Math.sin(time / 1700 + chanceOf(curtain.seed) * 6);
        curtain.image.setPosition(curtain.left - 1, curtain.top).setAngle(-sway * 0.9 - 0.6);
      }
      const view = { x: 0, y: 0, width: screen.width, height: screen.height };
      for (const [id, person] of people) {
        const window = last.windows.find((one) => one.id === id);
        if (window === undefined || overlaps(window.rect, view)) person.tick(time, 0);
      }
    },
    destroy() {
      for (const person of people.values()) person.destroy();
      root.destroy(true);
      for (const one of painted) kit.paints.free(one);
    },
  };
}

/** Who has no lamp yet still worries; lamps make it easier. */
function moodBehind(window: StageWindow) {
  return window.lamps === 0 ? 'worried' as const : window.lamps === 3 ? 'happy' as const : 'calm' as const;
}
