import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { ambienceNames, renderAmbience } from '../../assets/sound/ambience.ts';
import { classroom } from '../../assets/sound/class.ts';
import { effectNames, renderEffect, renderSprite } from '../../assets/sound/effects.ts';
import { house } from '../../assets/sound/house.ts';
import { inbox } from '../../assets/sound/inbox.ts';
import { phone } from '../../assets/sound/phone.ts';
import { cutOpen, renderLoop } from '../../assets/sound/score.ts';
import type { Score } from '../../assets/sound/score.ts';
import { tension } from '../../assets/sound/tension.ts';
import { fromDecibels, loudestStretch, peakOf, pitchOf } from '../../assets/sound/tone.ts';
import { encodeWav } from '../../assets/sound/wav.ts';
import { ambienceNames as heard, effectNames as played, loopNames } from '../../src/sound/sound.ts';

const rendered = join(import.meta.dirname, '../../assets/sound/rendered');
/** A quarter of the rate that ships: the same notes, four times as fast to render. */
const rate = 12000;

/** What is part of the story may take longer than a tap, in seconds. */
const longer: Readonly<Partial<Record<(typeof effectNames)[number], number>>> = { lamp: 0.6, knock: 0.5, call: 0.9, tell: 0.5, repair: 0.4, breath: 0.8 };

describe('effects', () => {
  test('are those the game plays', () => {
    expect([...effectNames]).toEqual([...played]);
  });

  test.each(effectNames)('%s is short, soft and no louder than the others', (name) => {
    const samples = renderEffect(name, 48000);
    expect(samples.length / 48000).toBeLessThanOrEqual(longer[name] ?? 0.3);
    expect(peakOf(samples)).toBeLessThan(fromDecibels(-3));
    const level = 20 * Math.log10(loudestStretch(samples, 48000, 0.1));
    expect(level).toBeGreaterThan(-22);
    expect(level).toBeLessThan(-17.9);
  });

  test.each(effectNames)('%s begins and ends in silence, so that it never clicks', (name) => {
    const samples = renderEffect(name, 48000);
    expect(Math.abs(samples[0] ?? 1)).toBeLessThan(0.001);
    expect(Math.abs(samples.at(-1) ?? 1)).toBeLessThan(0.001);
  });

  test('stand in the sprite where its table says, with silence between them', () => {
    const { samples, offsets } = renderSprite(rate);
    for (const name of effectNames) {
      const [start, length] = offsets[name];
      const [from, to] = [Math.round((start * rate) / 1000), Math.round(((start + length) * rate) / 1000)];
      expect(peakOf(samples.slice(from, to))).toBeGreaterThan(0.05);
      expect(peakOf(samples.slice(to + 12, to + 0.25 * rate))).toBe(0);
    }
  });

  test('the table that ships is that of the notes', () => {
    expect(JSON.parse(readFileSync(join(rendered, 'effects.json'), 'utf8'))).toEqual(renderSprite(48000).offsets);
  });
});

describe.each([['house', house], ['phone', phone], ['class', classroom], ['inbox', inbox], ['tension', tension]] as const)('the loop of %s', (name, score) => {
  const loop = renderLoop(score, rate);

  test('is one of the places the game can ask for', () => {
    expect([...loopNames, 'tension']).toContain(name);
  });

  test('lasts 40 to 60 seconds and stays quiet', () => {
    expect(loop.left.length / rate).toBeGreaterThanOrEqual(40);
    expect(loop.left.length / rate).toBeLessThanOrEqual(60);
    expect(Math.max(peakOf(loop.left), peakOf(loop.right))).toBeLessThan(fromDecibels(-3));
  });

  test('its end leads into its beginning without a step or a bend', () => {
    for (const side of [loop.left, loop.right]) {
      const around = [...side.slice(-rate / 4), ...side.slice(0, rate / 4)];
      const bends = around.slice(2).map((sample, at) => Math.abs(sample - 2 * (around[at + 1] ?? 0) + (around[at] ?? 0)));
      // Two bends reach over the seam; they are no sharper than those of the sound itself.
      const over = bends.splice(rate / 4 - 2, 2);
      expect(Math.max(...over)).toBeLessThanOrEqual(Math.max(...bends));
    }
  });

  test('its file holds the round with a little more on both sides, and the table says where', () => {
    const { left, round: [start, length] } = cutOpen(loop, rate);
    const from = (start / 1000) * rate;
    const past = from + (length / 1000) * rate;
    expect(past - from).toBe(loop.left.length);
    expect(past).toBeLessThan(left.length);
    expect(left.slice(0, from)).toEqual(left.slice(past - from, past));
    expect(left.slice(past)).toEqual(left.slice(from, from + left.length - past));
    expect(JSON.parse(readFileSync(join(rendered, 'loops.json'), 'utf8'))).toHaveProperty(name, [start, length]);
  });

  test('is the same on every run', () => {
    const again = renderLoop(score, rate);
    expect(encodeWav([again.left, again.right], rate).equals(encodeWav([loop.left, loop.right], rate))).toBe(true);
  });

  test.each(['webm', 'mp3'])('its %s file is there and at most 400 KB', (kind) => {
    const { size } = statSync(join(rendered, `${name}.${kind}`));
    expect(size).toBeGreaterThan(50_000);
    expect(size).toBeLessThanOrEqual(400_000);
  });
});

describe.each(ambienceNames)('the ambience %s', (name) => {
  const circle = renderAmbience(name, rate);

  test('is one the game can ask for, and its table says where its round is', () => {
    expect(heard).toContain(name);
    expect(JSON.parse(readFileSync(join(rendered, 'loops.json'), 'utf8'))).toHaveProperty(name, [250, 16_000]);
  });

  test('stays under the music, has no seam, and is the same on every run', () => {
    expect(peakOf(circle)).toBeLessThanOrEqual(fromDecibels(-21.9));
    const steps = [...circle].map((sample, at) => Math.abs(sample - (circle[(at + 1) % circle.length] ?? 0)));
    expect(steps.at(-1)).toBeLessThanOrEqual(Math.max(...steps.slice(0, 4000)));
    expect(renderAmbience(name, rate)).toEqual(circle);
  });

  test.each(['webm', 'mp3'])('its %s file is there and at most 200 KB', (kind) => {
    const { size } = statSync(join(rendered, `${name}.${kind}`));
    expect(size).toBeGreaterThan(20_000);
    expect(size).toBeLessThanOrEqual(200_000);
  });
});

test('a loop is a circle: a note that rings over its end sounds as the same note does in its middle', () => {
  const ring = (beat: number): Score => ({ beatsPerMinute: 60, beats: 8, seed: 1, voices: [{ instrument: 'pad', pan: 0, loud: 1, notes: [[beat, 2, 'A3 E4']] }] });
  const middle = renderLoop(ring(2), 8000).left;
  const over = renderLoop(ring(6), 8000).left;
  const turned = [...over.slice(4 * 8000), ...over.slice(0, 4 * 8000)];
  expect(Math.max(...turned.map((sample, at) => Math.abs(sample - (middle[at] ?? 0))))).toBeLessThan(0.001);
});

describe('notes', () => {
  test.each([['A4', 440], ['A3', 220], ['C4', 261.626], ['Bb3', 233.082], ['F#5', 739.989]])('%s is %f Hz', (name, hertz) => {
    expect(pitchOf(name)).toBeCloseTo(hertz, 2);
  });

  test('what is no note is refused by name', () => {
    expect(() => pitchOf('H4')).toThrow('H4 is not a note');
  });
});

test('a WAV file says how long it is and clips what is too loud', () => {
  const file = encodeWav([Float64Array.of(0, 2, -2, 0.5)], 8000);
  expect(file.length).toBe(44 + 8);
  expect(file.readUInt32LE(40)).toBe(8);
  expect([46, 48, 50].map((at) => file.readInt16LE(at))).toEqual([32767, -32767, 16384]);
});
