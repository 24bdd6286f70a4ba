import { describe, expect, it } from 'vitest';
import { playwrightCounts, sum, vitestCounts, withExitCode } from '../../src/cli/test-counts.ts';

describe('the counts of a test run', () => {
  it('are read from the reports of both runners', () => {
    expect(vitestCounts({ numPassedTests: 40, numFailedTests: 2, numPendingTests: 1 })).toEqual({ passed: 40, failed: 2 });
    expect(playwrightCounts({ stats: { expected: 12, unexpected: 1, flaky: 2, skipped: 3 } })).toEqual({ passed: 12, failed: 3 });
  });

  it('are nothing when there is no report', () => {
    expect([vitestCounts(undefined), playwrightCounts({})]).toEqual([{ passed: 0, failed: 0 }, { passed: 0, failed: 0 }]);
  });

  it.each([
    ['a clean run', { passed: 3, failed: 0 }, 0, { passed: 3, failed: 0 }],
    ['failed tests', { passed: 3, failed: 2 }, 1, { passed: 3, failed: 2 }],
    ['a file that does not load', { passed: 3, failed: 0 }, 1, { passed: 3, failed: 1 }],
    ['a run without any test', { passed: 0, failed: 0 }, 0, { passed: 0, failed: 1 }],
  ])('count %s as what it is', (_what, counts, exitCode, told) => {
    expect(withExitCode(counts, exitCode)).toEqual(told);
  });

  it('add up', () => {
    expect(sum([{ passed: 1, failed: 0 }, { passed: 20, failed: 3 }, { passed: 0, failed: 1 }])).toEqual({ passed: 21, failed: 4 });
  });
});
