import type { Rect, StageView } from './port.ts';
import { aroundHole, centreOf, type Point, torchReach } from './geometry.ts';
import { addLight, type Group, type Kit, type Picture, setReach, shine } from './kit.ts';
import { glideAt, type Glide, reach, rest } from './motion.ts';
import { lamp, tintOf } from './palette.ts';

type TorchView = NonNullable<Extract<StageView, { show: 'room' }>['torch']>;

const darkness = { tint: 0x0d0b26, alpha: 0.72, soft: 0.26, reduced: 0.55 };
const followMs = 280;
const fadeMs = 300;
const reducedMs = 100;

/** The torch: the room goes dark but for a warm light that follows what is looked at; what was found keeps a glow. */
export class Torch {
  readonly #kit: Kit;
  readonly #root: Group;
  readonly #sides: readonly Picture[];
  readonly #hole: Picture;
  readonly #beam: Picture;
  readonly #warmth: Picture;
  #found: Picture[] = [];
  #foundKey = '';
  #x: Glide = rest(0);
  #y: Glide = rest(0);
  #radius: Glide = rest(0);
  #power: Glide = rest(0);
  #soft = false;

  constructor(kit: Kit) {
    const { scene, lights } = kit;
    const shade = (key: string): Picture => scene.add.image(0, 0, key).setOrigin(0, 0).setTint(darkness.tint);
    this.#kit = kit;
    this.#root = scene.add.container(0, 0).setVisible(false);
    this.#sides = [0, 1, 2, 3].map(() => shade(lights.plain.key));
    this.#hole = shade(lights.hole.key).setOrigin(0.5, 0.5);
    this.#beam = scene.add.image(0, 0, lights.beam.key).setOrigin(0, 0.5).setBlendMode(addLight).setTint(tintOf(lamp));
    this.#warmth = shine(kit, tintOf(lamp), 100);
    this.#root.add([...this.#sides, this.#hole, this.#beam, this.#warmth]);
  }

  /** `soft` is for a phone, whose screen hides most of the light: a wide glow, little darkness, no beam. Without a torch it goes out. */
  shine(torch: TorchView | undefined, soft: boolean): void {
    const time = this.#kit.time();
    const quick = this.#kit.reduced();
    const fresh = glideAt(this.#power, time) < 0.02;
    this.#kit.stir(fadeMs + 120);
    this.#power = reach(this.#power, torch === undefined ? 0 : 1, time, quick ? reducedMs : fadeMs);
    if (torch === undefined) return;
    this.#soft = soft;
    const centre = centreOf(torch.at);
    const length = quick || fresh ? 0 : followMs;
    this.#x = reach(this.#x, centre.x, time, length);
    this.#y = reach(this.#y, centre.y, time, length);
    this.#radius = reach(this.#radius, torchReach(torch.at), time, length);
    this.#showFound(torch.items.filter((item) => item.found).map((item) => item.rect));
  }

  tick(time: number): void {
    const power = glideAt(this.#power, time);
    this.#root.setVisible(power > 0.002);
    if (!this.#root.visible) return;
    const cone = !this.#kit.reduced();
    const middle = { x: glideAt(this.#x, time), y: glideAt(this.#y, time) };
    const breadth = glideAt(this.#radius, time) * (cone ? 1 + 0.012 * Math.sin(time / 420) : 1);
    this.#darken(middle, cone ? breadth : 0, power * (this.#soft ? darkness.soft : darkness.alpha) * (cone ? 1 : darkness.reduced));
    setReach(this.#kit, this.#warmth, breadth * (this.#soft ? 1.9 : 1.25));
    this.#warmth.setPosition(middle.x, middle.y).setAlpha(power * (this.#soft ? 0.6 : 0.42)).setVisible(cone);
    this.#beam.setVisible(cone && !this.#soft);
    this.#throwBeam(middle, breadth, power);
    this.#found.forEach((glow, i) => glow.setAlpha(power * (cone ? 0.5 + 0.08 * Math.sin(time / 700 + i) : 0.5)));
  }

  destroy(): void {
    this.#root.destroy(true);
  }

  #darken(middle: Point, radius: number, alpha: number): void {
    const { plain, hole } = this.#kit.lights;
    const pixels = plain.size.width * plain.density;
    aroundHole(this.#kit.screen(), middle, radius).forEach((part, i) => {
      const side = this.#sides[i];
      side?.setPosition(part.x, part.y).setScale(part.width / pixels, part.height / pixels).setAlpha(alpha);
      side?.setVisible(part.width > 0 && part.height > 0);
    });
    this.#hole.setPosition(middle.x, middle.y).setScale((radius * 2) / (hole.size.width * hole.density)).setAlpha(alpha).setVisible(radius > 0);
  }

  /** The light comes from the player's hand: from below, at the inline end. */
  #throwBeam(middle: Point, breadth: number, power: number): void {
    const screen = this.#kit.screen();
    const { beam } = this.#kit.lights;
    const hand = { x: screen.rtl ? -30 : screen.width + 30, y: screen.height + 60 };
    const far = Math.max(1, Math.hypot(middle.x - hand.x, middle.y - hand.y));
    this.#beam.setPosition(hand.x, hand.y).setRotation(Math.atan2(middle.y - hand.y, middle.x - hand.x)).setAlpha(power * 0.24);
    this.#beam.setScale(far / (beam.size.width * beam.density), (breadth * 1.5) / (beam.size.height * beam.density));
  }

  #showFound(rects: readonly Rect[]): void {
    const key = JSON.stringify(rects);
    if (key === this.#foundKey) return;
    this.#foundKey = key;
    for (const glow of this.#found) glow.destroy();
    const { size, density } = this.#kit.lights.glow;
    this.#found = rects.map((rect) => {
      const glow = shine(this.#kit, tintOf(lamp), 10).setPosition(centreOf(rect).x, centreOf(rect).y);
      this.#root.add(glow);
      return glow.setScale((rect.width + 110) / (size.width * density), (rect.height + 110) / (size.height * density));
    });
  }
}
