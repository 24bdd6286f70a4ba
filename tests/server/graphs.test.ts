import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayLeftOut } from '../../src/server/graphs.ts';
import { smallDist } from './support.ts';

describe('the evenings a build left out', () => {
  it('are told to whoever starts the server, each fault in a line', () => {
    const dist = smallDist();
    expect(sayLeftOut(dist)).toEqual([]);
    writeFileSync(join(dist, 'levels', 'left-out.json'), JSON.stringify([{ id: 'map-pin', faults: ['levels/map-pin: start: There is no node "a". Add it.'] }]));
    expect(sayLeftOut(dist)).toEqual(['The evening map-pin is left out until this is mended:', '  levels/map-pin: start: There is no node "a". Add it.']);
    writeFileSync(join(dist, 'levels', 'left-out.json'), '[');
    expect(sayLeftOut(dist)).toEqual([]);
  });
});
