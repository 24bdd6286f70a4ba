import { describe, expect, it } from 'vitest';
import { openResultsKey } from '../../src/server/results-key.ts';
import { sayVisit } from '../../src/server/visit.ts';
import { tempDir } from './support.ts';

const seats = ['http://192.0.2.7:8080/'];

describe('what an officer reads when a visit begins', () => {
  it('tells both addresses, and the key to the results while it can be told', () => {
    const dataDir = tempDir();
    const key = openResultsKey(dataDir, undefined);
    const fresh = key.makeFirst();
    const first = sayVisit(seats, 8081, key, fresh);
    expect(first).toContain('http://127.0.0.1:8081/#/class');
    expect(first).toContain('http://192.0.2.7:8080/#/room');
    expect(first).toContain(`http://127.0.0.1:8081/#/results?key=${fresh}`);
    const later = sayVisit(seats, 8081, openResultsKey(dataDir, undefined), null);
    expect(later).toMatch(/8081\/#\/results\n.*shown once/);
    // "npm run new-key" looks into another folder unless it is told.
    expect(later).toContain(`DATA_DIR=${dataDir}`);
    expect(sayVisit([], 8081, openResultsKey(dataDir, 'a-key-of-ones-own'), null)).toMatch(/RESULTS_KEY[^]*no network yet/);
  });
});
