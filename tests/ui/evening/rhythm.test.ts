import fc from 'fast-check';
import { expect, test } from 'vitest';
import { typingTime } from '../../../src/ui/evening/rhythm.ts';

test('nobody is kept waiting longer than a second and a half', () => {
  fc.assert(fc.property(fc.string({ maxLength: 2000 }), (text) => {
    const wait = typingTime(text, { rhythm: true, mine: false });
    return wait > 0 && wait <= 1500;
  }));
});

test('a longer message is typed at least as long as a shorter one', () => {
  const typed = (letters: number): number => typingTime('x'.repeat(letters), { rhythm: true, mine: false });
  fc.assert(fc.property(fc.nat(400), fc.nat(400), (one, more) => typed(one) <= typed(one + more)));
  expect(typed(5)).toBeLessThan(typed(40));
});

test('nothing is typed when the rhythm is off or when the message is the player’s own', () => {
  expect(typingTime('hello', { rhythm: false, mine: false })).toBe(0);
  expect(typingTime('hello', { rhythm: true, mine: true })).toBe(0);
});
