/**
 * Renders all sound: `npm run sound`. Needs `ffmpeg` on the path; players and builds do not, what it writes is committed.
 * Writes `rendered/<name>.webm|mp3` for the effects, each loop and each ambience, and `rendered/effects.json` and `loops.json` with the place of
 * each effect and of each round.
 */
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ambienceNames, renderAmbience } from './ambience.ts';
import { classroom } from './class.ts';
import { renderSprite } from './effects.ts';
import { house } from './house.ts';
import { inbox } from './inbox.ts';
import { phone } from './phone.ts';
import { cutOpen, renderLoop } from './score.ts';
import { tension } from './tension.ts';
import { encodeWav } from './wav.ts';

const rate = 48000;
const rendered = join(import.meta.dirname, 'rendered');

await mkdir(rendered, { recursive: true });
const scratch = await mkdtemp(join(tmpdir(), 'sound-'));
try {
  const sprite = renderSprite(rate);
  await encode('effects', [sprite.samples]);
  await writeFile(join(rendered, 'effects.json'), `${JSON.stringify(sprite.offsets, null, 2)}\n`);
  const rounds: Record<string, readonly [start: number, length: number]> = {};
  for (const [name, score] of Object.entries({ house, phone, class: classroom, inbox, tension })) {
    const { left, right, round } = cutOpen(renderLoop(score, rate), rate);
    await encode(name, [left, right]);
    rounds[name] = round;
  }
  for (const name of ambienceNames) {
    const circle = renderAmbience(name, rate);
    const { left, round } = cutOpen({ left: circle, right: circle }, rate);
    await encode(name, [left]);
    rounds[name] = round;
  }
  await writeFile(join(rendered, 'loops.json'), `${JSON.stringify(rounds, null, 2)}\n`);
} finally {
  await rm(scratch, { recursive: true, force: true });
}

async function encode(name: string, channels: readonly Float64Array[]): Promise<void> {
  const wav = join(scratch, `${name}.wav`);
  await writeFile(wav, encodeWav(channels, rate));
  // Bit-exact and without tags, so that a new rendering of the same notes is the same file.
  const plain = ['-map_metadata', '-1', '-fflags', '+bitexact', '-flags:a', '+bitexact'];
  run(['-i', wav, '-c:a', 'libopus', '-b:a', channels.length === 1 ? '40k' : '48k', ...plain, join(rendered, `${name}.webm`)]);
  run(['-i', wav, '-c:a', 'libmp3lame', '-b:a', '64k', ...plain, join(rendered, `${name}.mp3`)]);
}

function run(options: readonly string[]): void {
  const done = spawnSync('ffmpeg', ['-hide_banner', '-loglevel', 'error', '-y', ...options], { encoding: 'utf8' });
  if (done.error) throw new Error(`ffmpeg did not start (${done.error.message}); install it to render sound`);
  if (done.status !== 0) throw new Error(`ffmpeg failed: ${done.stderr}`);
}
