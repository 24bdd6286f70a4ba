import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { brickAt, wallAt } from '../../../src/stage/draw/house-tones.ts';
import { contrast } from '../../support/rendered-contrast.ts';

const channels = (hex: string): readonly number[] => [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
/** The fainter of the two colours in which names stand on the wall: that of evenings that are not there yet. */
const faint = /\.window\[data-open='false'\] \.window-title \{\s*color: (#[0-9a-f]{6})/.exec(readFileSync(new URL('../../../src/ui/house-window.css', import.meta.url), 'utf8'))?.[1] ?? '';

describe('the wall of the house', () => {
  it('lets the faintest name on it be read at any hour: 4.5 to 1, as WCAG 2.2 asks', () => {
    expect(faint).not.toBe('');
    for (let day = 0; day <= 1; day += 0.1) {
      for (const behind of [wallAt(day), brickAt(day)]) expect(contrast(channels(faint), channels(behind)), `${behind} at ${day.toFixed(1)}`).toBeGreaterThanOrEqual(4.5);
    }
  });
});
