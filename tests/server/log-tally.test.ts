import { describe, expect, it } from 'vitest';
import { openLogTally } from '../../src/server/log-tally.ts';

describe('the log', () => {
  it('tells like answers together, with how many there were and the longest time, to the second', () => {
    const written: string[] = [];
    const tally = openLogTally((text) => void written.push(text), () => Date.UTC(2026, 8, 2, 12, 0, 1) + 456);
    for (const ms of [3, 9, 4]) tally.log({ route: '/v1/reports', status: 204, ms });
    tally.log({ route: '/v1/reports', status: 503, ms: 2, error: 'ERR_SQLITE_ERROR' });
    expect(written).toEqual([]);
    tally.flush();
    tally.flush();
    const time = '2026-09-02T12:00:01.000Z';
    expect(written.join('').trim().split('\n').map((line) => JSON.parse(line) as unknown)).toEqual([
      { time, route: '/v1/reports', status: 204, count: 3, ms: 9 },
      { time, route: '/v1/reports', status: 503, error: 'ERR_SQLITE_ERROR', count: 1, ms: 2 },
    ]);
  });
});
