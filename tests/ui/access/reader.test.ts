import { describe, expect, it } from 'vitest';
import { createReader } from '../../../src/ui/access/reader.ts';
import { localVoiceFor } from '../../../src/ui/access/voice-port.ts';
import type { DeviceVoice, VoicePort } from '../../../src/ui/access/voice-port.ts';

const english: DeviceVoice = { id: 'amy', lang: 'en-GB', local: true };
const german: DeviceVoice = { id: 'karl', lang: 'de_DE', local: true };
const distant: DeviceVoice = { id: 'cloud', lang: 'fr-FR', local: false };

/** A device that says what it is told and is finished when the test says so. */
function device(voices: readonly DeviceVoice[]) {
  const said: string[] = [];
  const ends: (() => void)[] = [];
  let hushed = 0;
  const port: VoicePort = {
    voices: () => voices, onVoices: () => () => undefined,
    speak: (text, voice, over) => { said.push(`${voice.id}: ${text}`); ends.push(over); },
    hush: () => { hushed += 1; },
  };
  return { port, said, ends, hushes: () => hushed };
}

const en = (text: string) => ({ text, lang: 'en' });

describe('a voice', () => {
  it('is one of the device itself, of the very language or else of its family', () => {
    const { port } = device([{ ...english, id: 'joe', lang: 'en-US' }, english, german, distant]);
    expect(localVoiceFor(port, 'en-GB')?.id).toBe('amy');
    expect(localVoiceFor(port, 'en')?.id).toBe('joe');
    expect(localVoiceFor(port, 'de-AT')?.id).toBe('karl');
  });

  it('that would send the text to a server does not count', () => {
    expect(localVoiceFor(device([distant]).port, 'fr')).toBeUndefined();
  });
});

describe('reading aloud', () => {
  it('begins only when it is asked to, and goes from sentence to sentence to the end', () => {
    const { port, said, ends } = device([english]);
    const reader = createReader(port);
    expect(said).toEqual([]);
    reader.read([en('One.'), en('Two.')]);
    expect([said, reader.now()?.text]).toEqual([['amy: One.'], 'One.']);
    ends[0]?.();
    expect(reader.now()?.text).toBe('Two.');
    ends[1]?.();
    expect([said, reader.now()]).toEqual([['amy: One.', 'amy: Two.'], undefined]);
  });

  it('says each sentence in its own language and passes over one it has no voice for', () => {
    const { port, said, ends } = device([english, german]);
    createReader(port).read([{ text: 'Licht an.', lang: 'de' }, { text: 'Lumière.', lang: 'fr' }, en('Lights on.')]);
    ends[0]?.();
    expect(said).toEqual(['karl: Licht an.', 'amy: Lights on.']);
  });

  it('stops at once, and what the device still tells about the old sentence changes nothing', () => {
    const { port, said, ends, hushes } = device([english]);
    const reader = createReader(port);
    reader.read([en('One.'), en('Two.')]);
    const before = hushes();
    reader.stop();
    ends[0]?.();
    expect([said, reader.now(), hushes() - before]).toEqual([['amy: One.'], undefined, 1]);
  });

  it('says the sentence once more when asked, and goes on after it', () => {
    const { port, said, ends } = device([english]);
    const reader = createReader(port);
    reader.read([en('One.'), en('Two.')]);
    reader.again();
    ends[0]?.();
    expect(said).toEqual(['amy: One.', 'amy: One.']);
    ends[1]?.();
    expect(said.at(-1)).toBe('amy: Two.');
  });

  it('tells whoever listens at every sentence and at the end', () => {
    const { port, ends } = device([english]);
    const reader = createReader(port);
    const told: (string | undefined)[] = [];
    const end = reader.onChange(() => told.push(reader.now()?.text));
    reader.read([en('One.')]);
    ends[0]?.();
    end();
    reader.read([en('Three.')]);
    expect(told).toEqual(['One.', undefined]);
  });
});
