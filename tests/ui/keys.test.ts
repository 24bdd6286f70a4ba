import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { actionOf, actions, defaultKeys, keyOfPlace, readKeys, rebind } from '../../src/ui/keys.ts';
import type { KeyPress } from '../../src/ui/keys.ts';

const plain: Omit<KeyPress, 'key'> = { ctrlKey: false, altKey: false, metaKey: false, repeat: false };

describe('keys', () => {
  it('choose with 1 to 4, look with L, rewind with R, help with H, read aloud with A, look words up with W', () => {
    expect(['1', '2', '3', '4', 'l', 'r', 'h', 'a', 'w'].map((key) => actionOf(defaultKeys, { ...plain, key }))).toEqual(actions);
    expect(actionOf(defaultKeys, { ...plain, key: 'L' })).toBe('look');
  });

  it('leave Escape, Enter, Space, Tab and Shift to the page', () => {
    for (const key of ['Escape', 'Enter', ' ', 'Tab', 'Shift', '5']) expect(actionOf(defaultKeys, { ...plain, key })).toBeUndefined();
  });

  it('leave the browser its shortcuts, and do nothing again while a key is held', () => {
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'repeat'] as const) expect(actionOf(defaultKeys, { ...plain, [held]: true, key: 'r' })).toBeUndefined();
  });

  it('can be changed, and the action that had the key takes the freed one', () => {
    const changed = rebind(defaultKeys, 'look', 'R');
    expect(actionOf(changed, { ...plain, key: 'r' })).toBe('look');
    expect(actionOf(changed, { ...plain, key: 'l' })).toBe('rewind');
  });

  it('are kept as they were changed, and are as at the beginning when what was kept is broken', () => {
    const changed = rebind(defaultKeys, 'choose-2', 'q');
    expect(readKeys(JSON.parse(JSON.stringify(changed)))).toEqual(changed);
    for (const broken of [undefined, null, 'l', {}, { ...defaultKeys, look: '1' }, { ...defaultKeys, look: '' }, { ...defaultKeys, look: 7 }]) expect(readKeys(broken)).toEqual(defaultKeys);
  });

  it('stand on the answers they choose', () => {
    expect([1, 2, 5].map((place) => keyOfPlace(rebind(defaultKeys, 'choose-2', 'q'), place))).toEqual(['1', 'Q', '5']);
  });

  it('never leave two actions on one key or one action without, whatever is changed', () => {
    const change = fc.tuple(fc.constantFrom(...actions), fc.oneof(fc.string({ maxLength: 3 }), fc.constantFrom('1', 'l', 'R', 'Ä', 'Tab', ' ')));
    fc.assert(fc.property(fc.array(change, { maxLength: 30 }), (changes) => {
      const keys = changes.reduce((map, [action, key]) => rebind(map, action, key), defaultKeys);
      expect(new Set(Object.values(keys)).size).toBe(actions.length);
      expect(Object.values(keys).every((key) => key.trim() !== '')).toBe(true);
    }));
  });
});
