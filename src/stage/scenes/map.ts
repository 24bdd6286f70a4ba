import type { Rect, StageView } from '../port.ts';
import { Company } from '../company.ts';
import { paintSill } from '../draw/house.ts';
import { flat, halo, oval, wash } from '../draw/ink.ts';
import { starsOf } from '../draw/sky.ts';
import { centreOf, hasRoom } from '../geometry.ts';
import { type Group, type Kit, layDown, type Picture, putDown, type Scenery, type Screen, shine } from '../kit.ts';
import { chanceOf, easeOut, progress } from '../motion.ts';
import { dusk, lamp, night, paper, tintOf } from '../palette.ts';
import type { Painted } from '../textures.ts';

type MapView = Extract<StageView, { show: 'map' }> | Extract<StageView, { show: 'dark' }>;

interface Light { readonly image: Picture; readonly lit: boolean }

const drawnInMs = 1100;
const lightsMs = 340;
const longestStepMs = 130;

/** When each of `count` lamps begins to light, in milliseconds: one after the other, all of them within 1.2 s. */
export function lightTimes(count: number): readonly number[] {
  const step = Math.min(longestStepMs, (drawnInMs - lightsMs) / Math.max(1, count - 1));
  return Array.from({ length: count }, (_, i) => i * step);
}

/** A calm night for the what-if map: a soft light under every lamp, a person beside them. Without lamps, plain night. */
export function openMap(kit: Kit): Scenery<MapView> {
  const ground = kit.scene.add.container(0, 0);
  const peopleLayer: Group = kit.scene.add.container(0, 0);
  const company = new Company(kit, peopleLayer);
  const ledgeLayer: Group = kit.scene.add.container(0, 0);
  let ledge: Painted | undefined;
  let night: Painted | undefined;
  let behind: Picture | undefined;
  let lights: Light[] = [];
  let screenKey = '';
  let opened: number | undefined;

  const paintNight = (screen: Screen): void => {
    behind?.destroy();
    if (night !== undefined) kit.paints.free(night);
    night = kit.paints.paint(screen, (pen) => paintCalm(pen, screen));
    behind = layDown(kit, night, 0, 0, true);
    ground.addAt(behind, 0);
  };
  /** Hides where the drawing of a person ends when nothing else does. */
  const putLedge = (free: Rect, screen: Screen): void => {
    ledgeLayer.removeAll(true);
    if (ledge !== undefined) kit.paints.free(ledge);
    ledge = undefined;
    if (!hasRoom(free) || free.y + free.height > screen.height - 40) return;
    ledge = kit.paints.paint({ width: free.width + 24, height: 20 }, (pen) => paintSill(pen, { x: 12, y: -14, width: free.width, height: 16 }, 3));
    ledgeLayer.add(putDown(kit, ledge, free.x - 12, free.y + free.height - 6));
  };
  const setLights = (view: MapView): void => {
    for (const light of lights) light.image.destroy();
    const rows = view.show === 'map' ? view.lamps : [];
    const { size, density } = kit.lights.glow;
    if (rows.length > 0 && opened === undefined) {
      opened = kit.time();
      if (!kit.reduced()) kit.stir(drawnInMs + 200);
    }
    lights = rows.map(({ rect, lit }) => {
      const image = shine(kit, lit ? tintOf(lamp) : 0x8f86e8, 10).setPosition(centreOf(rect).x, centreOf(rect).y);
      image.setScale((rect.width + 84) / (size.width * density), (rect.height + 60) / (size.height * density));
      ground.addAt(image, 1);
      return { image, lit };
    });
  };

  return {
    show(view) {
      const screen = kit.screen();
      const next = JSON.stringify(screen);
      if (next !== screenKey) paintNight(screen);
      screenKey = next;
      setLights(view);
      const person = view.show === 'map' ? view.person : undefined;
      const free = view.show === 'map' ? view.free : { x: 0, y: 0, width: 0, height: 0 };
      putLedge(person === undefined ? { ...free, height: 0 } : free, screen);
      company.gather(person === undefined ? [] : [person], { free, screen, rtl: screen.rtl, below: 0 });
    },
    tick(time) {
      const still = kit.reduced();
      const starts = lightTimes(lights.length);
      lights.forEach(({ image, lit }, i) => {
        const rest = lit ? 0.42 : 0.1;
        const here = progress(time, (opened ?? 0) + (starts[i] ?? 0), lightsMs);
        // A lamp that comes on is brighter for a moment than it stays.
        const flare = lit ? 0.5 * easeOut(here) * (1 - here) : 0;
        image.setAlpha(still ? rest : rest * (easeOut(here) + flare) * (1 + 0.12 * here * Math.sin(time / 1100 + i * 1.7)));
      });
      company.tick(time, 0);
    },
    destroy() {
      company.destroy();
      for (const group of [ground, peopleLayer, ledgeLayer]) group.destroy(true);
      if (ledge !== undefined) kit.paints.free(ledge);
      if (night !== undefined) kit.paints.free(night);
    },
  };
}

function paintCalm(pen: CanvasRenderingContext2D, screen: Screen): void {
  wash(pen, [0, 0, screen.width, screen.height], [[0, night], [1, dusk]]);
  halo(pen, screen.width * 0.5, screen.height * 1.05, screen.width * 0.5, '90, 78, 180', 0.28);
  starsOf(screen, Math.round(Math.min(60, screen.width / 18))).forEach((star, i) => flat(pen, oval(star.x, star.y, star.radius * 0.8), paper, 0.12 + chanceOf(i) * 0.3));
}
