import { describe, expect, test } from 'vitest';
import { createSound } from '../../src/sound/sound.ts';
import type { Sound } from '../../src/sound/sound.ts';
import { createFakeClock, createFakePort } from './fake-port.ts';
import type { FakePort } from './fake-port.ts';

interface Room {
  readonly sound: Sound;
  readonly port: FakePort;
  readonly opened: () => number;
  readonly pass: (milliseconds: number) => void;
  readonly hide: (hidden: boolean) => void;
}

function openRoom(): Room {
  const port = createFakePort();
  const { later, pass } = createFakeClock();
  let opened = 0;
  let hide: (hidden: boolean) => void = () => undefined;
  const sound = createSound({
    openPort: () => {
      opened += 1;
      return Promise.resolve(port);
    },
    later,
    onHidden: (tell) => { hide = tell; },
  });
  return { sound, port, opened: () => opened, pass, hide: (hidden) => hide(hidden) };
}

/** Lets the promise of the port come true. */
const settled = (): Promise<void> => new Promise((done) => { setImmediate(done); });

async function openUnlocked(): Promise<Room> {
  const room = openRoom();
  room.sound.unlock();
  await settled();
  room.port.heard.length = 0;
  return room;
}

describe('before the first tap', () => {
  test('nothing is loaded, whatever is asked for', async () => {
    const { sound, opened, port } = openRoom();
    sound.place({ loop: 'house' });
    sound.play('choose');
    sound.volumes({ effects: 1, music: 1 });
    sound.mute(false);
    await settled();
    expect(opened()).toBe(0);
    expect(port.heard).toEqual([]);
  });

  test('the place asked for is heard once the tap has come', async () => {
    const { sound, port } = openRoom();
    sound.place({ loop: 'house' });
    sound.unlock();
    await settled();
    expect(port.heard).toEqual(['unmute', 'open effects', 'open house', 'play house', 'fade house 0 to 0.4 in 400']);
  });

  test('a second tap opens nothing twice', async () => {
    const { sound, opened } = openRoom();
    sound.unlock();
    sound.unlock();
    await settled();
    sound.unlock();
    expect(opened()).toBe(1);
  });

  test('a muted player fetches nothing until sound is turned on', async () => {
    const { sound, opened } = openRoom();
    sound.mute(true);
    sound.unlock();
    await settled();
    expect(opened()).toBe(0);
    sound.mute(false);
    expect(opened()).toBe(1);
  });
});

describe('effects', () => {
  test('sound at the volume of effects', async () => {
    const { sound, port } = await openUnlocked();
    sound.volumes({ effects: 0.5, music: 0.4 });
    port.heard.length = 0;
    sound.play('message-in');
    expect(port.heard).toEqual(['volume effects 0.5', 'play message-in']);
  });

  test('are dropped rather than late while their file is on its way', async () => {
    const { sound, port } = await openUnlocked();
    port.loaded = false;
    sound.play('choose');
    port.loaded = true;
    await settled();
    expect(port.heard).toEqual([]);
  });

  test('are silent when muted or turned down to nothing', async () => {
    const { sound, port } = await openUnlocked();
    sound.mute(true);
    sound.play('choose');
    sound.mute(false);
    sound.volumes({ effects: 0, music: 0.4 });
    sound.play('choose');
    expect(port.heard.filter((line) => line.startsWith('play'))).toEqual([]);
  });
});

describe('places', () => {
  test('fade into each other and the one before stops when it has faded', async () => {
    const { sound, port, pass } = await openUnlocked();
    sound.place({ loop: 'house' });
    port.heard.length = 0;
    sound.place({ loop: 'phone' });
    expect(port.heard).toEqual(['unmute', 'fade house 0.4 to 0 in 400', 'open phone', 'play phone', 'fade phone 0 to 0.4 in 400']);
    port.heard.length = 0;
    pass(399);
    expect(port.heard).toEqual([]);
    pass(1);
    expect(port.heard).toEqual(['stop house']);
  });

  test('a loop that is asked for again while it fades keeps running', async () => {
    const { sound, port, pass } = await openUnlocked();
    sound.place({ loop: 'house' });
    sound.place(null);
    pass(200);
    sound.place({ loop: 'house' });
    pass(1000);
    expect(port.heard.filter((line) => line === 'play house')).toHaveLength(1);
    expect(port.heard).not.toContain('stop house');
  });

  test('asking for the same place twice changes nothing', async () => {
    const { sound, port } = await openUnlocked();
    sound.place({ loop: 'house' });
    port.heard.length = 0;
    sound.place({ loop: 'house' });
    expect(port.heard.filter((line) => line !== 'unmute')).toEqual([]);
  });

  test('bring their ambience along, and the tension while something is out; each fades by itself', async () => {
    const { sound, port, pass } = await openUnlocked();
    sound.place({ loop: 'house', ambience: 'hum' });
    port.heard.length = 0;
    sound.place({ loop: 'house', ambience: 'hum', tense: true });
    expect(port.heard).toEqual(['unmute', 'open tension', 'play tension', 'fade tension 0 to 0.4 in 400']);
    port.heard.length = 0;
    sound.place({ loop: 'phone', tense: true });
    pass(400);
    expect(port.heard).toEqual(['unmute', 'fade house 0.4 to 0 in 400', 'open phone', 'play phone', 'fade phone 0 to 0.4 in 400', 'fade hum 0.4 to 0 in 400', 'stop house', 'stop hum']);
  });

  test('music turned down to nothing fades out and opens no file', async () => {
    const { sound, port } = await openUnlocked();
    sound.volumes({ effects: 1, music: 0 });
    sound.place({ loop: 'house' });
    expect(port.heard).not.toContain('open house');
    sound.volumes({ effects: 1, music: 0.3 });
    expect(port.heard).toContain('fade house 0 to 0.3 in 400');
  });

  test('the slider moves the music that is heard', async () => {
    const { sound, port } = await openUnlocked();
    sound.place({ loop: 'house' });
    sound.volumes({ effects: 1, music: 0.9 });
    expect(port.heard).toContain('volume house 0.9');
  });

  test('a hidden page is silent and takes its music up again when shown', async () => {
    const { sound, port, pass, hide } = await openUnlocked();
    sound.place({ loop: 'house' });
    hide(true);
    pass(400);
    expect(port.heard.slice(-3)).toEqual(['mute', 'fade house 0.4 to 0 in 400', 'stop house']);
    hide(false);
    expect(port.heard.slice(-3)).toEqual(['unmute', 'play house', 'fade house 0 to 0.4 in 400']);
  });
});

describe('captions', () => {
  test('tell of story sounds even when muted, and never of taps', async () => {
    const { sound } = await openUnlocked();
    const told: string[] = [];
    sound.onCaption((name) => told.push(name));
    sound.mute(true);
    for (const name of ['choose', 'message-in', 'page', 'clue', 'open', 'lamp', 'close', 'message-out', 'torch-on', 'typing', 'rewind', 'call'] as const) sound.play(name);
    expect(told).toEqual(['message-in', 'clue', 'lamp', 'message-out', 'typing', 'call']);
  });

  test('end when the listener leaves', () => {
    const { sound } = openRoom();
    const told: string[] = [];
    const leave = sound.onCaption((name) => told.push(name));
    leave();
    sound.play('lamp');
    expect(told).toEqual([]);
  });
});

test('a device without audio plays on in silence', async () => {
  const sound = createSound({ openPort: () => Promise.reject(new Error('no audio')), later: () => undefined, onHidden: () => undefined });
  sound.unlock();
  await settled();
  expect(() => {
    sound.place({ loop: 'phone' });
    sound.play('lamp');
    sound.volumes({ effects: 1, music: 1 });
    sound.mute(true);
  }).not.toThrow();
});

describe('a sound that rests', () => {
  test('fetches and plays nothing, and is as it was afterwards', async () => {
    const { sound, port, opened } = await openUnlocked();
    sound.place({ loop: 'house' });
    port.heard.length = 0;
    sound.rest(true);
    sound.play('lamp');
    sound.place({ loop: 'phone' });
    expect(port.heard.filter((line) => /^(?:open|play)/.test(line))).toEqual([]);
    expect(port.heard).toContain('rest');
    expect(port.heard).toContain('mute');
    port.heard.length = 0;
    sound.rest(false);
    sound.play('lamp');
    expect(port.heard).toContain('unmute');
    expect(port.heard).toContain('play lamp');
    expect(opened()).toBe(1);
  });

  test('is not brought by a tap that comes meanwhile', async () => {
    const { sound, opened } = openRoom();
    sound.rest(true);
    sound.unlock();
    await settled();
    expect(opened()).toBe(0);
    sound.rest(false);
    expect(opened()).toBe(1);
  });
});
