/** What the cast sheet shows of each person: every pose, every mood, and every mood in the middle of a blink. */
import type { Actor, Part } from '../stage/cast.ts';
import { moods, poses } from '../story/level.ts';
import type { Mood, Pose } from '../story/level.ts';

export interface CastLook {
  readonly caption: string;
  readonly pose: Pose;
  readonly mood: Mood;
  readonly shut: boolean;
}

export const castLooks: readonly CastLook[] = [
  ...moods.map((mood): CastLook => ({ caption: mood, pose: 'bust', mood, shut: false })),
  ...moods.map((mood): CastLook => ({ caption: `${mood}, blinks`, pose: 'bust', mood, shut: true })),
  ...poses.filter((pose) => pose !== 'bust').map((pose): CastLook => ({ caption: pose, pose, mood: 'calm', shut: false })),
];

/** The layers of a look from back to front, with those left out that this person has not: a laughing face cannot blink. */
export function layersOf(actor: Actor, { mood, shut }: CastLook): readonly Part[] {
  const parts: readonly Part[] = ['body', 'head', `face-${mood}`, `${shut ? 'shut' : 'eyes'}-${mood}`];
  return parts.filter((part) => actor.layer(part) !== undefined);
}

/** Draws a look as large as the canvas allows, standing on its lower edge. */
export function drawLook(pen: CanvasRenderingContext2D, actor: Actor, look: CastLook): void {
  const { width, height } = pen.canvas;
  const scale = Math.min(width / actor.extent.width, height / actor.extent.height);
  const left = (width - actor.extent.width * scale) / 2 - actor.left * scale;
  const top = height - actor.extent.height * scale - actor.top * scale;
  for (const part of layersOf(actor, look)) {
    const layer = actor.layer(part);
    if (layer === undefined) continue;
    pen.setTransform(1, 0, 0, 1, left + layer.left * scale, top + layer.top * scale);
    actor.draw(pen, part, layer.width * scale, layer.height * scale);
  }
}
