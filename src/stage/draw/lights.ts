/** The few soft shapes that are reused for every light: painted once, tinted and scaled. */
import type { Painted, Paints } from '../textures.ts';
import { halo, oval, stroke } from './ink.ts';

export interface Lights {
  /** White, soft, 256 wide: a lamp's light when added, tinted. */
  readonly glow: Painted;
  /** Opaque at its rim and clear in the middle: the torch's hole in the dark. */
  readonly hole: Painted;
  /** A thin white ring, 128 wide. */
  readonly ring: Painted;
  /** A wedge that starts narrow at its left and spreads to the right: the torch's beam. */
  readonly beam: Painted;
  /** One white square: every flat area, tinted. */
  readonly plain: Painted;
}

export const lightSize = 256;

export function paintLights(paints: Paints): Lights {
  const square = { width: lightSize, height: lightSize };
  const middle = lightSize / 2;
  return {
    glow: paints.paint(square, (pen) => halo(pen, middle, middle, middle, '255, 255, 255', 1)),
    hole: paints.paint(square, (pen) => {
      const run = pen.createRadialGradient(middle, middle, middle * 0.5, middle, middle, middle);
      run.addColorStop(0, 'rgba(255, 255, 255, 0)');
      run.addColorStop(0.55, 'rgba(255, 255, 255, 0.55)');
      run.addColorStop(1, 'rgba(255, 255, 255, 1)');
      pen.fillStyle = run;
      pen.fillRect(0, 0, lightSize, lightSize);
    }),
    ring: paints.paint({ width: 128, height: 128 }, (pen) => stroke(pen, oval(64, 64, 58), '#ffffff', 5)),
    beam: paints.paint({ width: lightSize, height: lightSize }, (pen) => {
      const run = pen.createLinearGradient(0, 0, lightSize, 0);
      run.addColorStop(0, 'rgba(255, 255, 255, 0.22)');
      run.addColorStop(1, 'rgba(255, 255, 255, 0.03)');
      pen.fillStyle = run;
      // Wedges in one another, so that the beam's edge is soft without a filter.
      for (let i = 1; i <= 6; i += 1) {
        const spread = (i / 6) * (middle - 2);
        pen.beginPath();
        pen.moveTo(0, middle - spread * 0.1);
        pen.lineTo(lightSize, middle - spread);
        pen.lineTo(lightSize, middle + spread);
        pen.lineTo(0, middle + spread * 0.1);
        pen.fill();
      }
    }),
    plain: paints.paint({ width: 8, height: 8 }, (pen) => {
      pen.fillStyle = '#ffffff';
      pen.fillRect(0, 0, 8, 8);
    }),
  };
}
