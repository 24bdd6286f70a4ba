import type { Point } from './geometry.ts';
import { type Group, type Kit, type Picture, shine } from './kit.ts';
import { chanceOf, swell } from './motion.ts';

export interface Dust {
  tick(time: number): void;
  destroy(): void;
}

const grains = 9;

/** Dust that floats in a lamp's light, seen only where a graphics card pays for it. */
export function openDust(kit: Kit, into: Group, lamp: Point & { readonly radius: number }): Dust {
  const motes: Picture[] = Array.from({ length: grains }, (_, i) => shine(kit, 0xffd9a0, 2 + chanceOf(i * 7) * 2.4));
  into.add(motes);
  return {
    tick(time) {
      motes.forEach((mote, i) => {
        const turn = chanceOf(i * 13) * Math.PI * 2;
        const life = (time / (9000 + i * 1300) + chanceOf(i * 29)) % 1;
        const far = lamp.radius * (0.25 + chanceOf(i * 5) * 0.65);
        const x = lamp.x + Math.cos(turn + time / 16_000) * far;
        mote.setPosition(x, lamp.y + Math.sin(turn) * far * 0.7 + (0.5 - life) * 60).setAlpha(kit.reduced() ? 0 : swell(life) * 0.55);
      });
    },
    destroy() {
      for (const mote of motes) mote.destroy();
    },
  };
}
