import fc from 'fast-check';
import { expect, test } from 'vitest';
import { lastAddress, splitAddresses } from '../../../src/ui/evening/addresses.ts';

test('an address is set apart from the words around it', () => {
  expect(splitAddresses('Open foxkite.gems.example/login, quick!')).toEqual([
    { text: 'Open ', address: false },
    { text: 'foxkite.gems.example/login', address: true },
    { text: ', quick!', address: false },
  ]);
});

test('the full stop of a sentence does not belong to its address', () => {
  expect(splitAddresses('Type foxkite.example.').map(({ text }) => text)).toEqual(['Type ', 'foxkite.example', '.']);
});

test('a mail address is one piece', () => {
  expect(splitAddresses('Parcels, info@parcel.quick.example')[1]).toEqual({ text: 'info@parcel.quick.example', address: true });
});

test('the word “example” by itself is no address', () => {
  expect(splitAddresses('for example, this.').some(({ address }) => address)).toBe(false);
});

test('the pieces joined are the text again', () => {
  const words = fc.array(fc.constantFrom('a.example', 'x@y.example', ' ', '.', '/', 'word', 'é', 'b.c.example/d'), { maxLength: 12 });
  fc.assert(fc.property(words, (parts) => splitAddresses(parts.join('')).map(({ text }) => text).join('') === parts.join('')));
});

test('a page stands at the last address that was named', () => {
  expect(lastAddress(['foxkite.example: News', 'no address here', 'gems.example: Log in', 'Done'])).toBe('gems.example');
  expect(lastAddress(['none'])).toBeUndefined();
});
