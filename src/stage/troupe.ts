import type { Light } from './draw/rooms/light.ts';
import { paintAtLight } from './draw/rooms/shade.ts';
import type { Mover, Room } from './draw/rooms/room.ts';
import { type Group, type Kit, type Picture, putDown } from './kit.ts';
import type { Painted } from './textures.ts';

interface Member { readonly mover: Mover; readonly image: Picture; readonly painted: Painted; readonly unit: number }

/** What lives in a room: curtains, steam, a tram. Each is painted once, all of them on one texture so that they are drawn in one go, and only moved from then on. */
export class Troupe {
  readonly #kit: Kit;
  #members: Member[] = [];
  #painted = new Map<Mover, Painted>();

  constructor(kit: Kit) {
    this.#kit = kit;
  }

  /** Paints all that live in a room, before any of them comes in. */
  paint({ movers, lamps }: Room, light: Light, unit: number): void {
    const seen = movers.filter(({ extra }) => extra !== true || this.#kit.tier() !== 'cheap');
    const painted = this.#kit.paints.together(seen.map((mover) => ({
      size: { width: mover.bounds.width * unit, height: mover.bounds.height * unit },
      draw: (pen) => {
        pen.scale(unit, unit);
        pen.translate(-mover.bounds.x, -mover.bounds.y);
        paintAtLight(pen, mover, light, lamps);
      },
    })));
    this.#painted = new Map(seen.flatMap((mover, at) => (painted[at] === undefined ? [] : [[mover, painted[at]]])));
  }

  /** What one of them is drawn from, once it is painted. */
  pictureOf(mover: Mover): Painted | undefined {
    return this.#painted.get(mover);
  }

  /** Lets those that lie on one level come in. */
  enter(level: Mover['level'], into: Group, unit: number): void {
    for (const [mover, painted] of this.#painted) {
      if (mover.level !== level) continue;
      const { bounds, pivot } = mover;
      const image = putDown(this.#kit, painted).setOrigin((pivot.x - bounds.x) / bounds.width, (pivot.y - bounds.y) / bounds.height);
      into.add(image);
      this.#members.push({ mover, image, painted, unit });
    }
  }

  /** `drift` says how far a layer has followed the pointer, in CSS pixels. */
  tick(time: number, drift: (share: number) => { readonly x: number; readonly y: number }): void {
    const middle = this.#kit.screen().width / 2;
    for (const { mover, image, painted, unit } of this.#members) {
      const now = mover.at(time);
      const moved = drift(mover.drift);
      const scale = 1 / painted.density;
      image.setVisible(now.alpha > 0.01).setAlpha(now.alpha).setAngle(now.degrees).setScale(scale * now.wide, scale * now.high);
      image.setPosition((mover.pivot.x + now.dx) * unit + middle + moved.x, (mover.pivot.y + now.dy) * unit + moved.y);
      if (mover.clip !== undefined && image.visible) cropTo(image, { mover, dx: now.dx, dy: now.dy, pixels: unit * painted.density });
    }
  }

  tint(colour: number): void {
    for (const { image } of this.#members) image.setTint(colour);
  }

  clear(): void {
    for (const { image } of this.#members) image.destroy();
    for (const painted of this.#painted.values()) this.#kit.paints.free(painted);
    this.#members = [];
    this.#painted = new Map();
  }
}

/** Leaves of the picture only what lies within the mover's `clip`. */
function cropTo(image: Picture, { mover, dx, dy, pixels }: { readonly mover: Mover; readonly dx: number; readonly dy: number; readonly pixels: number }): void {
  const { clip, bounds } = mover;
  if (clip === undefined) return;
  const left = Math.max(0, clip.x - bounds.x - dx);
  const top = Math.max(0, clip.y - bounds.y - dy);
  const right = Math.min(bounds.width, clip.x + clip.width - bounds.x - dx);
  const bottom = Math.min(bounds.height, clip.y + clip.height - bounds.y - dy);
  if (right <= left || bottom <= top) image.setVisible(false);
  else image.setCrop(left * pixels, top * pixels, (right - left) * pixels, (bottom - top) * pixels);
}
