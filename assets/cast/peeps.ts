/**
 * The door to Open Peeps: names of pieces in, SVG markup in the ink and one colour out.
 * `react-peeps` ships CommonJS whose types need React's, so it is required and typed here by what is used of it.
 */
import { createRequire } from 'node:module';
import type { FacePart } from './faces.ts';

export const ink = '#1d1b2e';

type Component = (colours: { readonly strokeColor: string; readonly backgroundColor: string }) => unknown;
type Drawer = Readonly<Record<string, Component>>;

interface Peeps {
  readonly BustPose: Drawer;
  readonly StandingPose: Drawer;
  readonly SittingPose: Drawer;
  readonly Hair: Drawer;
  readonly Face: Drawer;
  readonly FacialHair: Drawer;
  readonly Accessories: Drawer;
}

const require = createRequire(import.meta.url);
const peeps = require('react-peeps') as Peeps;
const { createElement } = require('react') as { createElement(type: Component, props: object): unknown };
const { renderToStaticMarkup } = require('react-dom/server') as { renderToStaticMarkup(element: unknown): string };

/**
 * Draws one piece.
 * @param drawer the kind of piece
 * @param name its Open Peeps name
 * @param colour fill of skin and cloth, `#rrggbb`
 * @returns a `<g>` in the piece's own coordinates
 * @throws when the set has no piece of that name
 */
export function drawPiece(drawer: keyof Peeps, name: string, colour: string): string {
  const piece = peeps[drawer][name];
  if (piece === undefined) throw new Error(`no ${drawer} called ${name}; there are ${Object.keys(peeps[drawer]).join(', ')}`);
  return renderToStaticMarkup(createElement(piece, { strokeColor: ink, backgroundColor: colour }));
}

/**
 * Draws a face, or a part of one.
 * @returns the parts as `<g>` elements in face coordinates, lines only
 * @throws when a piece lacks an outline the recipe asks for
 */
export function drawFace(parts: readonly FacePart[], colour: string): string {
  return parts.map(part => moveFace(part, keepOutlines(drawPiece('Face', part.piece, colour), part))).join('');
}

function moveFace({ right = 0, down = 0, above }: FacePart, markup: string): string {
  const moved = `<g transform="translate(${right} ${down})">${markup}</g>`;
  if (above === undefined) return moved;
  return `<clipPath id="above-${above}"><rect x="-400" y="-400" width="1200" height="${400 + above}"/></clipPath><g clip-path="url(#above-${above})">${moved}</g>`;
}

function keepOutlines(markup: string, part: FacePart): string {
  const wanted = part.outlines;
  if (wanted === undefined) return markup;
  return markup.replace(/ d="([^"]*)"/g, (_, path: string) => {
    // Every outline of a face piece starts with an absolute M, so a path can be cut there.
    const outlines = path.split(/(?=M)/);
    const kept = wanted.map(at => {
      const outline = outlines[at];
      if (outline === undefined) throw new Error(`face ${part.piece} has ${outlines.length} outlines, not ${at + 1}`);
      return outline;
    });
    return ` d="${kept.join('')}"`;
  });
}
