/**
 * A person as layers on one canvas that everybody shares: body, head, then one face a look. Alignment is a matter of
 * this file alone; the atlas only cuts the empty edges away.
 */
import { everyone, faces, looks } from './faces.ts';
import { drawFace, drawPiece } from './peeps.ts';
import { bodyScale } from './people.ts';
import type { Person } from './people.ts';

/** The canvas in Open Peeps units. Its foot is where every bust is cut flat. */
export const canvas = { width: 1120, height: 1210 } as const;
/** Pixels to a unit at 1x: an adult's bust is about 560 px high. */
export const pixelsPerUnit = 0.5;

/** Where the neck meets the collar in Open Peeps, and how far down a body is drawn before its edge frays. */
const neck = { x: 432, y: 490 };
const hem = 1128;
/** Empty units under the cut, so that scaling the picture never samples its border. */
const margin = 8;

export interface Layer {
  readonly name: string;
  readonly svg: string;
}

/**
 * Draws every layer of a person.
 * @returns `body`, `head` and `face-<look>` in drawing order, as whole SVG documents of the canvas' size
 */
export function drawLayers(person: Person): readonly Layer[] {
  const glasses = person.glasses === undefined ? '' : place(47, 241, drawPiece('Accessories', person.glasses, person.colour));
  const face = (name: (typeof looks)[number]): Layer => {
    const parts = faces[person.faces?.[name] ?? everyone[name]];
    return { name: `face-${name}`, svg: onCanvas(person, place(225, 0, place(159, 186, drawFace(parts, person.colour)) + glasses)) };
  };
  return [
    { name: 'body', svg: onCanvas(person, drawBody(person)) },
    { name: 'head', svg: onCanvas(person, drawHead(person)) },
    ...looks.map(face),
  ];
}

/** Where a person's neck is on the canvas in units: the point about which a head nods. */
export function neckOf(person: Person): { readonly x: number; readonly y: number } {
  return { x: canvas.width / 2, y: canvas.height - margin - (hem - neck.y) * bodyScale[person.grown] };
}

function drawBody(person: Person): string {
  const scale = bodyScale[person.grown];
  const about = `translate(${neck.x} ${neck.y}) scale(${scale}) translate(${-neck.x} ${-neck.y})`;
  const cut = `<clipPath id="cut"><rect x="-400" y="0" width="1700" height="${hem}"/></clipPath>`;
  return `${cut}<g transform="${about}" clip-path="url(#cut)">${drawPiece('BustPose', person.body, person.colour)}</g>`;
}

function drawHead(person: Person): string {
  const beard = person.beard === undefined ? '' : place(123, 338, drawPiece('FacialHair', person.beard, person.colour));
  return place(225, 0, drawPiece('Hair', person.hair, person.colour) + beard);
}

function place(x: number, y: number, markup: string): string {
  return `<g transform="translate(${x} ${y})">${markup}</g>`;
}

function onCanvas(person: Person, markup: string): string {
  const { x, y } = neckOf(person);
  const size = `width="${canvas.width}" height="${canvas.height}" viewBox="0 0 ${canvas.width} ${canvas.height}"`;
  return `<svg xmlns="http://www.w3.org/2000/svg" ${size}>${place(x - neck.x, y - neck.y, markup)}</svg>`;
}
