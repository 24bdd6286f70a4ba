import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fragmentOf, groundRooms, readRoute } from '../../src/play/route.ts';
import type { Route } from '../../src/play/route.ts';

const anyRoute: fc.Arbitrary<Route> = fc.oneof(fc.constant({ at: 'house' as const }), fc.constantFrom(...groundRooms).map((room) => ({ at: 'ground' as const, room })), fc.stringMatching(/^[a-z][a-z0-9-]{0,20}$/).map((level) => ({ at: 'evening' as const, level })));

describe('the route in the address', () => {
  it('leads back to where it was written', () => {
    fc.assert(fc.property(anyRoute, (route) => { expect(readRoute(fragmentOf(route))).toEqual(route); }));
  });

  it('is the house for whatever it does not know, and never a path out of the folder of levels', () => {
    const strange = ['', '#', '#/', '#/evening/', '#/evening/../secret', '#/evening/free-skins/', '#/evening/Free', '#/evening/a%2fb', '#/class', '#/ground/', '#/ground/attic', '#/evening/a?b'];
    for (const fragment of strange) expect(readRoute(fragment), fragment).toEqual({ at: 'house' });
    fc.assert(fc.property(fc.string(), (text) => {
      const route = readRoute(`#/evening/${text}`);
      expect(route.at === 'house' || (route.at === 'evening' && route.level === text)).toBe(true);
      if (route.at === 'evening') expect(route.level).not.toMatch(/[/.\\%]/);
    }));
  });
});
