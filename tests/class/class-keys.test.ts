import { describe, expect, it } from 'vitest';
import { classKeyOf } from '../../src/class/class-keys.ts';

const press = (key: string, more: object = {}) => ({ key, ctrlKey: false, altKey: false, metaKey: false, repeat: false, ...more });

describe('the keys of a lesson', () => {
  it.each([
    ['a presenter\'s remote, onward', 'PageDown', { do: 'forward' }], ['a presenter\'s remote, back', 'PageUp', { do: 'back' }], ['a presenter\'s remote, black', '.', { do: 'cover' }],
    ['the space bar', ' ', { do: 'forward' }], ['an arrow onward', 'ArrowRight', { do: 'forward' }], ['B', 'b', { do: 'cover' }], ['a number', '2', { do: 'take', place: 1 }],
  ])('know %s', (_what, key, found) => {
    expect(classKeyOf(press(key), 'ltr')).toEqual(found);
  });

  it('follow the direction of the page with the arrows', () => {
    expect(classKeyOf(press('ArrowLeft'), 'rtl')).toEqual({ do: 'forward' });
    expect(classKeyOf(press('ArrowRight'), 'rtl')).toEqual({ do: 'back' });
  });

  it('leave held keys, the browser\'s shortcuts and everything else alone', () => {
    for (const odd of [press('PageDown', { repeat: true }), press('b', { ctrlKey: true }), press('1', { altKey: true }), press('x'), press('0'), press('Enter')]) expect(classKeyOf(odd, 'ltr')).toBeUndefined();
  });
});
