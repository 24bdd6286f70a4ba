import { describe, expect, it } from 'vitest';
import { castLooks, drawLook, layersOf } from '../../src/dev/cast-looks.ts';
import type { Actor, Layer, Part } from '../../src/stage/cast.ts';
import { moods, poses } from '../../src/story/level.ts';

const parts: Readonly<Partial<Record<Part, Layer>>> = {
  body: { left: -100, top: -20, width: 200, height: 320 },
  head: { left: -80, top: -200, width: 160, height: 220 },
  'face-calm': { left: -30, top: -120, width: 60, height: 80 },
  'eyes-calm': { left: -30, top: -100, width: 60, height: 20 },
  'face-happy': { left: -30, top: -120, width: 60, height: 80 },
};

function actorOf(drawn: (part: Part, width: number, height: number) => void): Actor {
  return { id: 'someone', pose: 'bust', colour: '#8fd8e8', extent: { width: 200, height: 500 }, left: -100, top: -200, layer: (part) => parts[part], draw: (_, part, width, height) => drawn(part, width, height) };
}

describe('the cast sheet', () => {
  it('shows every mood, open-eyed and in a blink, and every pose, each under a caption of its own', () => {
    for (const mood of moods) for (const shut of [false, true]) expect(castLooks.filter((look) => look.pose === 'bust' && look.mood === mood && look.shut === shut)).toHaveLength(1);
    expect([...new Set(castLooks.map(({ pose }) => pose))].toSorted()).toEqual([...poses].toSorted());
    expect(new Set(castLooks.map(({ caption }) => caption)).size).toBe(castLooks.length);
  });

  it('lays the eyes over the face, and none where the face has its eyes shut already', () => {
    const actor = actorOf(() => undefined);
    expect(layersOf(actor, { caption: '', pose: 'bust', mood: 'calm', shut: false })).toEqual(['body', 'head', 'face-calm', 'eyes-calm']);
    expect(layersOf(actor, { caption: '', pose: 'bust', mood: 'happy', shut: true })).toEqual(['body', 'head', 'face-happy']);
  });

  it('fits the whole person into the canvas, feet on its lower edge', () => {
    const boxes: { part: Part; top: number; bottom: number; left: number; right: number }[] = [];
    let [x, y] = [0, 0];
    const pen = { canvas: { width: 100, height: 100 }, setTransform: (...matrix: number[]) => { [x, y] = [matrix[4] ?? 0, matrix[5] ?? 0]; } } as unknown as CanvasRenderingContext2D;
    drawLook(pen, actorOf((part, width, height) => boxes.push({ part, left: x, top: y, right: x + width, bottom: y + height })), { caption: '', pose: 'bust', mood: 'calm', shut: false });
    for (const box of boxes) expect(box.left >= -0.01 && box.right <= 100.01 && box.top >= -0.01 && box.bottom <= 100.01).toBe(true);
    expect(boxes.find(({ part }) => part === 'body')?.bottom).toBeCloseTo(100, 5);
  });
});
