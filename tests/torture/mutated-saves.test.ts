import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectFilesRefused, expectSurvival } from '../support/survives-harm.ts';

const file = readFileSync(new URL('../fixtures/saves/format-1/lights-on.json', import.meta.url), 'utf8');

describe('spoiled saves, at length', () => {
  it('never throw and never take the other slot with them, 10,000 times over', async () => { await expectSurvival(10_000); });

  it('in a file are refused, or nothing of them was spoiled, 10,000 times over', () => { expectFilesRefused(file, 10_000); });
});
