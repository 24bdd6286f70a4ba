/** The cast sheet of `?dev&sheet=cast`: everybody in every mood and pose, drawn from the atlases the stage draws from. */
import { render } from 'preact';
import { castIds, openCast } from '../stage/cast.ts';
import type { Cast } from '../stage/cast.ts';
import { castLooks, drawLook } from './cast-looks.ts';
import type { CastLook } from './cast-looks.ts';
import './cast-sheet.css';

interface Cell { readonly id: string; readonly look: CastLook; readonly canvas: HTMLCanvasElement }

const cell = { width: 116, height: 150 };

/** Covers the page with the sheet; people appear as their pictures come. It shows English words only: it is for whoever draws the game. */
export function openCastSheet(): void {
  const host = document.createElement('div');
  document.body.append(host);
  const density = Math.min(2, devicePixelRatio || 1);
  let waiting: readonly Cell[] = [];
  const draw = (): void => { waiting = waiting.filter((one) => !drawCell(cast, one)); };
  const cast = openCast(() => density > 1, draw);
  const cells: Cell[] = [];
  render(<Sheet density={density} onCanvas={(one) => cells.push(one)} />, host);
  waiting = cells;
  draw();
}

/** @returns whether the person was there to be drawn */
function drawCell(cast: Cast, { id, look, canvas }: Cell): boolean {
  const actor = cast.find(id, look.pose);
  const pen = canvas.getContext('2d');
  if (actor === undefined || pen === null) return false;
  drawLook(pen, actor, look);
  canvas.closest('section')?.style.setProperty('--own', actor.colour);
  return true;
}

function Sheet({ density, onCanvas }: { readonly density: number; readonly onCanvas: (cell: Cell) => void }) {
  return (
    <main class="cast-sheet">
      <h1>The cast of Lantern House</h1>
      <p>{castIds.length} people, {castLooks.length} looks each. Whoever uses a wheelchair sits in it when others stand.</p>
      {castIds.map((id) => (
        <section key={id} aria-label={id}>
          <h2>{id}</h2>
          <div class="cast-looks">
            {castLooks.map((look) => (
              <figure key={look.caption}>
                <canvas width={cell.width * density} height={cell.height * density} ref={(canvas) => { if (canvas !== null) onCanvas({ id, look, canvas }); }} />
                <figcaption>{look.caption}</figcaption>
              </figure>
            ))}
          </div>
        </section>
      ))}
    </main>
  );
}
