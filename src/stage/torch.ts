import type { Rect, StageView } from './port.ts';
import { centreOf, type Point, torchReach } from './geometry.ts';
import { addLight } from './blend-modes.ts';
import { type Group, type Kit, layDown, type Picture, putDown, setReach, shine } from './kit.ts';
import { clamp, glideAt, type Glide, reach, rest } from './motion.ts';
import { calmTint, lamp, tintOf } from './palette.ts';
import type { Painted } from './textures.ts';

type TorchView = NonNullable<Extract<StageView, { show: 'room' }>['torch']>;
interface Baked { readonly painted: Painted; readonly x: number; readonly y: number }

/** How much of the light the torch takes from the room: alone, behind a phone, and without its cone. */
const darkness = { room: 0.62, phone: 0.3, still: 0.38 };
const followMs = 280;
const fadeMs = 300;
const reducedMs = 100;

/** A tint of which only a share of the light is left. */
function dimmed(tint: number, share: number): number {
  const part = (shift: number): number => Math.round(((tint >> shift) & 255) * clamp(share, 0, 1)) << shift;
  return part(16) | part(8) | part(0);
}

const plainTint = 0xffffff;

function eachPicture(group: Group, act: (picture: Picture) => void): void {
  for (const one of group.list) {
    if ('list' in one) eachPicture(one as Group, act);
    else if ('setTint' in one) act(one as Picture);
  }
}

/**
 * The torch: the room goes dark but for a light that follows what is looked at; what was found keeps a glow.
 * Nothing is laid over the whole screen. The room is baked into one picture that is shown dark, and shown again, bright, in a square
 * around the light; the square's rim has exactly the darkness of the rest, so only the square is blended.
 */
export class Torch {
  readonly #kit: Kit;
  readonly #under: Group;
  readonly #root: Group;
  readonly #hole: Picture;
  readonly #beam: Picture;
  readonly #warmth: Picture;
  #bake: (() => Baked) | undefined;
  #baked: Baked | undefined;
  #dark: Picture | undefined;
  #bright: Picture | undefined;
  #backs: readonly Picture[] = [];
  #found: Picture[] = [];
  #foundKey = '';
  #x: Glide = rest(0);
  #y: Glide = rest(0);
  #radius: Glide = rest(0);
  #power: Glide = rest(0);
  #soft = false;
  #shade = 0;
  #dimmed = false;

  /** `under` is where the room in the dark is shown: over the room, under its people. */
  constructor(kit: Kit, under: Group) {
    const { scene, lights } = kit;
    this.#kit = kit;
    this.#under = under;
    this.#root = scene.add.container(0, 0).setVisible(false);
    this.#hole = scene.add.image(0, 0, lights.hole.key).setTint(0).setVisible(false);
    this.#beam = scene.add.image(0, 0, lights.beam.key).setOrigin(0, 0.5).setBlendMode(addLight).setTint(tintOf(lamp));
    this.#warmth = shine(kit, tintOf(lamp), 100);
    this.#under.add(this.#hole);
    this.#root.add([this.#beam, this.#warmth]);
  }

  /** Says how to bake the room; it is done when the torch is first switched on. */
  prepare(bake: () => Baked): void {
    this.#bake = bake;
  }

  /** Behind a phone the room is one picture already: these are its parts. */
  behind(backs: readonly Picture[]): void {
    this.#backs = backs;
  }

  /** The room is being built anew: what was baked is gone. */
  forget(): void {
    this.#dark?.destroy();
    this.#bright?.destroy();
    [this.#bake, this.#baked, this.#dark, this.#bright, this.#backs] = [undefined, undefined, undefined, undefined, []];
  }

  /** `soft` is for a phone, whose screen hides most of the light: a wide glow, little darkness, no cone. Without a torch it goes out. */
  shine(torch: TorchView | undefined, soft: boolean): void {
    const time = this.#kit.time();
    const quick = this.#kit.reduced();
    const fresh = glideAt(this.#power, time) < 0.02;
    if (torch !== undefined || !fresh) this.#kit.stir(fadeMs + 120);
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

  /** Whether the baked room stands in for the living one. */
  covers(): boolean {
    return this.#shade > 0.004 && this.#dark !== undefined;
  }

  tick(time: number): void {
    const power = glideAt(this.#power, time);
    const cone = !this.#kit.reduced();
    this.#shade = power * (this.#soft ? darkness.phone : cone ? darkness.room : darkness.still);
    this.#root.setVisible(power > 0.002);
    if (power > 0.002 && this.#dark === undefined) this.#raise();
    const middle = { x: glideAt(this.#x, time), y: glideAt(this.#y, time) };
    const breadth = glideAt(this.#radius, time) * (cone ? 1 + 0.012 * Math.sin(time / 420) : 1);
    this.#darken(middle, cone ? breadth : 0);
    const full = this.#kit.tier() === 'full';
    setReach(this.#kit, this.#warmth, breadth * (this.#soft ? (full ? 1.9 : 1.2) : 1.1));
    this.#warmth.setPosition(middle.x, middle.y).setAlpha(power * (this.#soft ? 0.6 : 0.34)).setVisible(cone && (full || this.#soft));
    this.#beam.setVisible(cone && !this.#soft && full);
    if (this.#beam.visible) this.#throwBeam(middle, breadth, power);
    this.#found.forEach((glow, i) => glow.setAlpha(power * (cone ? 0.5 + 0.08 * Math.sin(time / 700 + i) : 0.5)));
  }

  /** Takes the torch's darkness to what stands before the room and to its people, and gives the light back once it is out. */
  dim(front: Group, people: Group): void {
    const dims = this.#shade > 0.004;
    if (!dims && !this.#dimmed) return;
    const base = this.#base();
    // Faces stay readable: people lose half of what the room loses.
    eachPicture(people, (picture) => picture.setTint(dims ? dimmed(plainTint, 1 - this.#shade * 0.55) : plainTint));
    eachPicture(front, (picture) => picture.setTint(dimmed(base, 1 - this.#shade)));
    for (const back of this.#backs) back.setTint(dimmed(base, 1 - this.#shade));
    this.#dimmed = dims;
  }

  #base(): number {
    return this.#kit.highContrast() ? calmTint : plainTint;
  }

  destroy(): void {
    this.forget();
    this.#root.destroy(true);
  }

  #raise(): void {
    if (this.#bake === undefined) return;
    this.#baked ??= this.#bake();
    const { painted, x, y } = this.#baked;
    const lay = (): Picture => (painted.density === this.#kit.density() ? layDown(this.#kit, painted, x, y, true) : putDown(this.#kit, painted, x, y).setBlendMode(this.#kit.cover));
    this.#dark = lay();
    this.#bright = lay();
    this.#under.addAt(this.#dark, 0);
    this.#bright.setTint(this.#base());
    this.#under.addAt(this.#bright, 1);
  }

  #darken(middle: Point, radius: number): void {
    const { hole } = this.#kit.lights;
    const shown = this.covers();
    const inside = shown && radius > 0;
    this.#dark?.setVisible(shown).setTint(dimmed(this.#base(), 1 - this.#shade));
    this.#hole.setVisible(inside);
    this.#bright?.setVisible(inside);
    if (!inside || this.#bright === undefined || this.#baked === undefined) return;
    const { painted, x, y } = this.#baked;
    // A little inside the shade's own rim, or the last row of pixels would shine out from under it.
    const within = radius - 2;
    const [left, top] = [Math.max(0, middle.x - within - x), Math.max(0, middle.y - within - y)];
    const right = Math.min(painted.size.width, middle.x + within - x);
    const bottom = Math.min(painted.size.height, middle.y + within - y);
    if (right <= left || bottom <= top) {
      this.#bright.setVisible(false);
      this.#hole.setVisible(false);
      return;
    }
    const { density } = painted;
    this.#bright.setCrop(left * density, top * density, (right - left) * density, (bottom - top) * density);
    this.#hole.setPosition(middle.x, middle.y).setScale((radius * 2) / (hole.size.width * hole.density)).setAlpha(this.#shade);
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
