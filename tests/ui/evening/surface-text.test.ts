import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { surfaces, channels } from '../../../src/story/level.ts';
import { gatherRows, quotedIn, readSender, readSurface, sheetOf } from '../../../src/ui/evening/surface-text.ts';
import type { Block, SheetKind, SurfaceText } from '../../../src/ui/evening/surface-text.ts';

const kinds: readonly SheetKind[] = ['chat', 'mail', 'post', 'call', 'page', 'shop', 'profile', 'settings', 'permission', 'bank'];
const words = (text: string): Block => ({ kind: 'words', text });
const row = (label: string, value: string): Block => ({ kind: 'row', label, value });

describe('a mail', () => {
  test('begins with the address it was sent from, then its subject', () => {
    expect(readSurface('mail', 'info@parcel.example: Your parcel\nIt waits.\nUntil Saturday.')).toEqual({ address: 'info@parcel.example', title: 'Your parcel', blocks: [words('It waits.'), words('Until Saturday.')] });
  });

  test('may name its sender before the address', () => {
    expect(readSurface('mail', 'Lantern Parcels, info@parcel.example: Your parcel\nIt waits.')).toMatchObject({ name: 'Lantern Parcels', address: 'info@parcel.example', title: 'Your parcel' });
    expect(readSurface('mail', 'خدمة الطرود، info@parcel.example: طردك\nهنا.')).toMatchObject({ name: 'خدمة الطرود', title: 'طردك' });
    expect(readSurface('mail', 'Lantern Parcels <info@parcel.example>: Your parcel\nIt waits.')).toMatchObject({ name: 'Lantern Parcels', address: 'info@parcel.example' });
  });

  test('without an address and in one line is all body', () => {
    expect(readSurface('mail', 'See you tomorrow.')).toEqual({ blocks: [words('See you tomorrow.')] });
  });

  test('takes an address in the middle of a sentence for words', () => {
    expect(readSurface('mail', 'Look. It says parcel.example: pay now').address).toBeUndefined();
  });
});

describe('a page', () => {
  test('begins with its address, then its headline', () => {
    expect(readSurface('page', 'gems.example/login: Log in\nCollect your gems: all of them.')).toEqual({ address: 'gems.example/login', title: 'Log in', blocks: [words('Collect your gems: all of them.')] });
  });

  test('may do without an address', () => {
    expect(readSurface('page', 'New password saved.')).toEqual({ title: 'New password saved.', blocks: [] });
    expect(readSurface('page', 'gems.example, swap board.')).toEqual({ title: 'gems.example, swap board.', blocks: [] });
  });

  test('has no headline when its one line is long', () => {
    const long = 'It goes on and on. '.repeat(6).trim();
    expect(readSurface('page', long)).toEqual({ blocks: [words(long)] });
  });
});

describe('rows', () => {
  test.each(['settings', 'permission', 'bank', 'profile', 'shop'] as const)('stand on a screen of kind %s after its first line', (kind) => {
    expect(readSurface(kind, 'Who: sees what\nMy posts: Everyone\nAt 20:00 it closes.').blocks).toEqual([row('My posts', 'Everyone'), words('At 20:00 it closes.')]);
  });

  test.each(['chat', 'post', 'call', 'mail', 'page'] as const)('are words in a text of kind %s', (kind) => {
    expect(readSurface(kind, 'Hello\nMy posts: Everyone').blocks.at(-1)).toEqual(words('My posts: Everyone'));
  });

  test('that follow each other stand in one list', () => {
    expect(gatherRows([row('a', '1'), row('b', '2'), words('c'), row('d', '3')]).map(({ kind }) => kind)).toEqual(['rows', 'words', 'rows']);
  });
});

describe('a line in square brackets', () => {
  test('is a picture with its caption, in any language', () => {
    expect(readSurface('chat', '[Foto: zwei Kinder, ein Pokal]\nschau mal').blocks).toEqual([{ kind: 'picture', label: 'Foto', caption: 'zwei Kinder, ein Pokal' }, words('schau mal')]);
  });

  test('is words when it names no kind of picture', () => {
    expect(readSurface('chat', '[no words]').blocks).toEqual([words('[no words]')]);
  });

  test('is never the headline of a page', () => {
    expect(readSurface('profile', '[Photo: a sunset]\nlena').title).toBeUndefined();
  });

  test('is words in the middle of a line', () => {
    expect(readSurface('chat', 'look [Photo: a cat] here').blocks).toEqual([words('look [Photo: a cat] here')]);
  });
});

test('nothing that is written is lost, and plain text stays as it is', () => {
  const line = fc.stringMatching(/^[A-Za-zäß0-9 .,:!?@[\]-]{1,40}$/);
  const letters = (text: string): string => text.replace(/[\s:[\]<>,()]/g, '');
  const all = ({ name, address, title, blocks }: SurfaceText): string => [name, address, title, ...blocks.flatMap((block) => {
    switch (block.kind) {
      case 'row': return [block.label, block.value];
      case 'picture': return [block.label, block.caption];
      default: return [block.text];
    }
  })].join('');
  fc.assert(fc.property(fc.constantFrom(...kinds), fc.array(line, { minLength: 1, maxLength: 5 }), fc.constantFrom('', 'shop.example/a: ', 'me@mail.example: '), (kind, lines, address) => {
    const text = address + lines.join('\n');
    expect(letters(all(readSurface(kind, text)))).toBe(letters(text));
  }));
});

test('the invisible marks of right-to-left texts do not hide the layout', () => {
  const turned = (text: string): string => text.split('\n').map((line) => `\u202E${line}\u202C`).join('\n');
  expect(readSurface('bank', turned('bank.example: Transfer\nTo: Tom\n[Photo: a card]'))).toMatchObject({ address: 'bank.example', blocks: [row('To', 'Tom'), { kind: 'picture', label: 'Photo', caption: 'a card' }] });
});

test('every channel on every screen has a look', () => {
  for (const surface of surfaces) for (const channel of channels) expect(kinds).toContain(sheetOf(surface, channel));
  expect([sheetOf('bank', 'page'), sheetOf('bank', 'chat'), sheetOf('feed', 'post'), sheetOf('feed', 'page')]).toEqual(['bank', 'chat', 'post', 'page']);
});

test('a sender of a gut check is a name, an address or both', () => {
  expect(readSender('Parcel Service, info@parcel.example')).toEqual({ name: 'Parcel Service', address: 'info@parcel.example' });
  expect(readSender('خدمة الطرود، info@parcel.example')).toEqual({ name: 'خدمة الطرود', address: 'info@parcel.example' });
  expect(readSender('hats.example')).toEqual({ address: 'hats.example' });
  expect(readSender('Mila')).toEqual({ name: 'Mila' });
});

test.each([['“Friends, then.”', 'Friends, then.'], ['„Dann Freunde.“', 'Dann Freunde.'], ['« Plutôt les amis. »', ' Plutôt les amis. '], ['”Sitten ystävät.”', 'Sitten ystävät.'], ['Open the link.', undefined], ['“No,” you say. “Never.”', undefined]])('an option that is said as it stands is told by its quotation marks: %s', (option, said) => {
  expect(quotedIn(option)).toBe(said);
});

test('the texts of the first evening keep their addresses where they belong', () => {
  const pack = JSON.parse(readFileSync(new URL('../../../levels/free-skins/en.json', import.meta.url), 'utf8')) as Record<string, { text: string }>;
  expect(readSurface('page', pack['p-login']?.text ?? '')).toMatchObject({ address: 'foxkite.gemdrop.example', blocks: [] });
});
