import { describe, expect, it } from 'vitest';
import { waysOf, writeDate } from '../../src/ui/help-ways.ts';

describe('ways to reach help', () => {
  it('offers writing before calling, and calling before reading a page', () => {
    const ways = waysOf([{ kind: 'web', to: 'https://help.example/' }, { kind: 'phone', to: '116 111' }, { kind: 'text', to: '0800 1' }, { kind: 'chat', to: 'https://www.help.example/chat' }]);
    expect(ways.map(({ kind }) => kind)).toEqual(['chat', 'text', 'phone', 'web']);
  });

  it('dials the digits and shows the number as people write it', () => {
    expect(waysOf([{ kind: 'phone', to: '+49 116-111' }])).toEqual([{ kind: 'phone', href: 'tel:+49116111', shows: '+49 116-111', isPage: false }]);
    expect(waysOf([{ kind: 'text', to: '85 258' }])[0]?.href).toBe('sms:85258');
  });

  it('shows the host of a page, so that it can be read before it is opened', () => {
    expect(waysOf([{ kind: 'chat', to: 'https://www.help.example/chat?x=1' }])).toEqual([{ kind: 'chat', href: 'https://www.help.example/chat?x=1', shows: 'help.example', isPage: true }]);
  });
});

describe('the date of a line', () => {
  it('is written as exactly as it is known', () => {
    expect(writeDate('2025', 'en')).toBe('2025');
    expect(writeDate('2025-11', 'de')).toBe('November 2025');
    expect(writeDate('2025-11-03', 'de')).toBe('3. November 2025');
  });
});
