import { readFileSync } from 'node:fs';
import { describe, it } from 'vitest';
import { expectFilesRefused, expectSurvival } from '../support/survives-harm.ts';

const file = readFileSync(new URL('../fixtures/saves/format-1/lights-on.json', import.meta.url), 'utf8');

describe('spoiled saves', () => {
  it('never throw and never take the other slot with them, 500 times over', async () => { await expectSurvival(500); });

  it('in a file are refused, or nothing of them was spoiled, 500 times over', () => { expectFilesRefused(file, 500); });
});
