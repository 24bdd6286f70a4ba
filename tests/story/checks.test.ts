import { describe, expect, it } from 'vitest';
import { checkLevel } from '../../src/story/check.ts';
import { checks } from '../../src/story/checks/table.ts';

describe('the table of checks', () => {
  it('has an id of its own for every check', () => {
    const ids = checks.map((check) => check.id);
    expect(new Set(ids).size).toBe(ids.length);
  });

  describe.each(checks.map((check) => [check.id, check] as const))('%s', (id, check) => {
    it('finds no fault at all in its valid example', () => {
      const { level, words } = check.valid();
      expect(checkLevel(level, words).faults).toEqual([]);
    });

    it('finds its fault in its invalid example, with a place and a mend', () => {
      const { level, words } = check.invalid();
      const faults = checkLevel(level, words).faults.filter((fault) => fault.check === id);
      expect(faults).not.toEqual([]);
      for (const fault of faults) {
        expect(fault.place).toMatch(/\S/);
        expect(fault.message).toMatch(/[.!?]$/);
        expect(fault.mend).toMatch(/[.!?]$/);
      }
    });
  });
});
