/** Short answers to what just happened: a ring around a lamp, a clue that flickers awake, all lights out for a moment. */
import type { StageCue } from './port.ts';
import { centreOf, type Point } from './geometry.ts';
import { addLight } from './blend-modes.ts';
import { type Kit, type Picture, setReach, shine } from './kit.ts';
import { easeOut, progress, swell } from './motion.ts';
import { lamp, tintOf } from './palette.ts';

interface Burst { readonly glow: Picture; readonly ring: Picture | undefined; readonly at: Point; readonly size: number; readonly start: number }

export interface Cues {
  play(cue: Exclude<StageCue, { cue: 'enter' }>): void;
  tick(time: number): void;
  /** How dark the whole stage is now, 0 to 1. */
  darkness(time: number): number;
  destroy(): void;
}

const lampMs = 600;
/** The ending's breath: the light goes almost out and comes back; the words stand there meanwhile. */
const outMs = { down: 180, stay: 220, up: 300 };
const outDepth = 0.82;

export function openCues(kit: Kit): Cues {
  const { scene, lights } = kit;
  const root = scene.add.container(0, 0).setDepth(50);
  let bursts: Burst[] = [];
  let outAt = -Infinity;
  const ringPixels = lights.ring.size.width * lights.ring.density;

  const burst = (cue: Extract<StageCue, { cue: 'lamp' | 'clue' }>): void => {
    const at = centreOf(cue.at);
    const glow = shine(kit, tintOf(lamp), 10).setPosition(at.x, at.y).setAlpha(0);
    const ring = cue.cue === 'lamp' && !kit.reduced()
      ? scene.add.image(0, 0, lights.ring.key).setPosition(at.x, at.y).setTint(tintOf(lamp)).setBlendMode(addLight).setAlpha(0)
      : undefined;
    root.add(ring === undefined ? [glow] : [glow, ring]);
    bursts.push({ glow, ring, at, size: Math.max(44, Math.hypot(cue.at.width, cue.at.height)), start: kit.time() });
  };

  return {
    play(cue) {
      if (cue.cue === 'lights-out') outAt = kit.time();
      else burst(cue);
      kit.stir(lampMs + 120);
    },
    tick(time) {
      for (const { glow, ring, size, start } of bursts) {
        const share = progress(time, start, lampMs);
        // A clue wakes in two soft steps, never a flash.
        const waver = ring === undefined && !kit.reduced() ? 1 - 0.3 * swell(progress(share, 0.24, 0.2)) : 1;
        setReach(kit, glow, size * (0.7 + 0.4 * easeOut(share)));
        glow.setAlpha(swell(share ** 0.55) * 0.75 * waver);
        ring?.setScale((size * (0.7 + 1.6 * easeOut(share))) / ringPixels).setAlpha((1 - share) * 0.9);
      }
      const over = bursts.filter((one) => time >= one.start + lampMs);
      for (const { glow, ring } of over) {
        glow.destroy();
        ring?.destroy();
      }
      bursts = bursts.filter((one) => !over.includes(one));
    },
    darkness(time) {
      const quick = kit.reduced() ? 100 / outMs.down : 1;
      const down = progress(time, outAt, outMs.down * Math.min(1, quick));
      const up = progress(time, outAt + outMs.down + outMs.stay, kit.reduced() ? 100 : outMs.up);
      return outAt === -Infinity ? 0 : (down - up) * outDepth;
    },
    destroy() {
      root.destroy(true);
    },
  };
}
