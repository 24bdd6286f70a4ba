/**
 * A person as layers: a body for each pose, and one head with its faces for all of them. Every layer lies on a canvas with the neck at
 * a known point, and the neck is where layers meet: alignment is a matter of this file alone.
 */
import { moods } from '../../src/story/level.ts';
import type { Mood, Pose } from '../../src/story/level.ts';
import { everyone, faces } from './faces.ts';
import type { Face } from './faces.ts';
import { drawFace, drawPiece } from './peeps.ts';
import { bodyScale } from './people.ts';
import type { Person } from './people.ts';
import { drawSeat } from './seat.ts';

/** A canvas in Open Peeps units, where the neck is on it, and how many pixels a unit has at 1x. */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly neck: { readonly x: number; readonly y: number };
  readonly pixels: number;
}

/** Busts are close, so an adult's is about 560 px high at 1x; whole figures are farther back and as tall with less. */
export const canvases: Readonly<Record<Pose, Canvas>> = {
  bust: { width: 1240, height: 1290, neck: { x: 620, y: 640 }, pixels: 0.5 },
  standing: { width: 1700, height: 2740, neck: { x: 740, y: 160 }, pixels: 0.2 },
  sitting: { width: 2060, height: 2120, neck: { x: 780, y: 160 }, pixels: 0.2 },
};

/** Where the neck meets the collar in Open Peeps, and how far down a bust is drawn before its edge frays. */
const neck = { x: 432, y: 490 };
const hem = 1128;

export interface Layer {
  readonly name: string;
  readonly svg: string;
}

/** The pose a person takes when a scene asks for one: who does not stand sits. */
export function takenPose(person: Person, pose: Pose): Pose {
  return pose === 'standing' && person.standing === undefined ? 'sitting' : pose;
}

/** Draws what all poses share: `head`, a `face-<mood>` each, and where the face has open eyes, `eyes-<mood>` and `shut-<mood>`. */
export function drawHeadLayers(person: Person): readonly Layer[] {
  return [{ name: 'head', svg: onCanvas('bust', drawHead(person)) }, ...moods.flatMap((mood) => drawMood(person, mood))];
}

/** Draws the body of one pose, named after it. */
export function drawBodyLayer(person: Person, pose: Pose): Layer {
  return { name: pose, svg: onCanvas(pose, drawBody(person, pose)) };
}

/** The face a person makes in a mood. */
export function faceOf(person: Person, mood: Mood): Face {
  return faces[person.faces?.[mood] ?? everyone[mood]];
}

function drawMood(person: Person, mood: Mood): readonly Layer[] {
  const { lines, eyes } = faceOf(person, mood);
  const draw = (name: string, parts: Face['lines']): Layer => ({ name: `${name}-${mood}`, svg: onCanvas('bust', place(384, 186, drawFace(parts, person.colour))) });
  return [draw('face', lines), ...(eyes === undefined ? [] : [draw('eyes', eyes.open), draw('shut', eyes.shut)])];
}

function drawHead(person: Person): string {
  const beard = person.beard === undefined ? '' : place(348, 338, drawPiece('FacialHair', person.beard, person.colour));
  // Glasses are ink only: whether they lie over the eyes or under them cannot be seen.
  const glasses = person.glasses === undefined ? '' : place(272, 241, drawPiece('Accessories', person.glasses, person.colour));
  return place(225, 0, drawPiece('Hair', person.hair, person.colour)) + beard + glasses;
}

function drawBody(person: Person, pose: Pose): string {
  const scale = bodyScale[person.grown];
  const about = (markup: string): string => `<g transform="translate(${neck.x} ${neck.y}) scale(${scale}) translate(${-neck.x} ${-neck.y})">${markup}</g>`;
  switch (pose) {
    case 'bust': return about(cutFlat(drawPiece('BustPose', person.bust, person.colour)));
    case 'standing': return about(drawPiece('StandingPose', person.standing ?? '', person.colour));
    case 'sitting': return about(drawSeat(person.sitting) + drawPiece('SittingPose', person.sitting, person.colour));
  }
}

function cutFlat(markup: string): string {
  return `<clipPath id="cut"><rect x="-400" y="0" width="1700" height="${hem}"/></clipPath><g clip-path="url(#cut)">${markup}</g>`;
}

function place(x: number, y: number, markup: string): string {
  return `<g transform="translate(${x} ${y})">${markup}</g>`;
}

function onCanvas(pose: Pose, markup: string): string {
  const { width, height, neck: at } = canvases[pose];
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}">${place(at.x - neck.x, at.y - neck.y, markup)}</svg>`;
}
