/** The torch: the room goes dark but for a warm light that follows what is looked at; what was found keeps a glow. */
import type { Rect, StageView } from './port.ts';
import { aroundHole, centreOf, torchReach } from './geometry.ts';
import { addLight, type Kit, type Picture, setReach, shine } from './kit.ts';
import { glideAt, type Glide, reach, rest } from './motion.ts';
import { lamp, tintOf } from './palette.ts';

type TorchView = NonNullable<Extract<StageView, { show: 'room' }>['torch']>;

export interface Torch {
  /** `soft` is for a phone, whose screen hides most of the light: a wide glow, little darkness, no beam. */
  shine(torch: TorchView | undefined, soft: boolean): void;
  tick(time: number): void;
  destroy(): void;
}

const darkness = { tint: 0x0d0b26, alpha: 0.72, soft: 0.26 };
const followMs = 280;

export function openTorch(kit: Kit): Torch {
  const { scene, lights } = kit;
  const root = scene.add.container(0, 0).setVisible(false);
  const shade = (key: string): Picture => scene.add.image(0, 0, key).setOrigin(0, 0).setTint(darkness.tint);
  const plainPixels = lights.plain.size.width * lights.plain.density;
  const holePixels = lights.hole.size.width * lights.hole.density;
  const sides = [0, 1, 2, 3].map(() => shade(lights.plain.key));
  const hole = shade(lights.hole.key).setOrigin(0.5, 0.5);
  const beam = scene.add.image(0, 0, lights.beam.key).setOrigin(0, 0.5).setBlendMode(addLight).setTint(tintOf(lamp));
  const warmth = shine(kit, tintOf(lamp), 100);
  root.add([...sides, hole, beam, warmth]);
  let found: Picture[] = [];
  let x: Glide = rest(0);
  let y: Glide = rest(0);
  let radius: Glide = rest(0);
  let power: Glide = rest(0);
  let seenFound = '';
  let gentle = false;

  const showFound = (items: TorchView['items']): void => {
    const rects: readonly Rect[] = items.filter((item) => item.found).map((item) => item.rect);
    const key = JSON.stringify(rects);
    if (key === seenFound) return;
    seenFound = key;
    for (const glow of found) glow.destroy();
    found = rects.map((rect) => {
      const glow = shine(kit, tintOf(lamp), 10).setPosition(centreOf(rect).x, centreOf(rect).y);
      const { size, density } = lights.glow;
      glow.setScale(((rect.width + 110) / (size.width * density)), ((rect.height + 110) / (size.height * density)));
      root.add(glow);
      return glow;
    });
  };

  return {
    shine(torch, soft) {
      gentle = soft;
      const time = kit.time();
      const quick = kit.reduced();
      kit.stir(420);
      if (torch === undefined) {
        power = reach(power, 0, time, quick ? 100 : 300);
        return;
      }
      const fresh = glideAt(power, time) < 0.02;
      const centre = centreOf(torch.at);
      const length = quick || fresh ? 0 : followMs;
      x = reach(x, centre.x, time, length);
      y = reach(y, centre.y, time, length);
      radius = reach(radius, torchReach(torch.at), time, length);
      power = reach(power, 1, time, quick ? 100 : 300);
      showFound(torch.items);
    },
    tick(time) {
      const strength = glideAt(power, time);
      root.setVisible(strength > 0.002);
      if (!root.visible) return;
      const screen = kit.screen();
      const cone = !kit.reduced();
      const middle = { x: glideAt(x, time), y: glideAt(y, time) };
      const breadth = glideAt(radius, time) * (cone ? 1 + 0.012 * Math.sin(time / 420) : 1);
      const dark = strength * (gentle ? darkness.soft : darkness.alpha) * (cone ? 1 : 0.55);
      aroundHole(screen, middle, cone ? breadth : 0).forEach((part, i) => {
        sides[i]?.setPosition(part.x, part.y).setScale(part.width / plainPixels, part.height / plainPixels).setAlpha(dark).setVisible(part.width > 0 && part.height > 0);
      });
      hole.setPosition(middle.x, middle.y).setScale((breadth * 2) / holePixels).setAlpha(dark).setVisible(cone);
      setReach(kit, warmth, breadth * (gentle ? 1.9 : 1.25));
      warmth.setPosition(middle.x, middle.y).setAlpha(strength * (gentle ? 0.6 : 0.42)).setVisible(cone);
      // The light comes from the hand of whoever holds the phone: from below, at the inline end.
      const hand = { x: screen.rtl ? -30 : screen.width + 30, y: screen.height + 60 };
      const far = Math.hypot(middle.x - hand.x, middle.y - hand.y);
      beam.setPosition(hand.x, hand.y).setRotation(Math.atan2(middle.y - hand.y, middle.x - hand.x)).setVisible(cone && !gentle);
      beam.setScale(Math.max(1, far) / (lights.beam.size.width * lights.beam.density), (breadth * 1.5) / (lights.beam.size.height * lights.beam.density)).setAlpha(strength * 0.24);
      found.forEach((glow, i) => glow.setAlpha(strength * (cone ? 0.5 + 0.08 * Math.sin(time / 700 + i) : 0.5)));
    },
    destroy() {
      root.destroy(true);
    },
  };
}
