import { Ajv } from 'ajv';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bitsOfReport, reportKinds, reportLanguageOf, reportSchema, validateReport } from '../../src/measure/report.ts';
import { anyReport, common } from './example.ts';
import { startReport } from '../../src/measure/build.ts';

type Schema = Readonly<Record<string, unknown>>;

/** Every place in a JSON Schema that says what a value may be. */
function leavesOf(schema: Schema, place: string): { place: string; schema: Schema }[] {
  const alternatives = (schema['oneOf'] as Schema[] | undefined) ?? [];
  if (alternatives.length > 0) return alternatives.flatMap((entry, index) => leavesOf(entry, `${place}|${index}`));
  if (schema['type'] === 'object') {
    expect(schema['additionalProperties'], place).toBe(false);
    return Object.entries(schema['properties'] as Record<string, Schema>).flatMap(([key, entry]) => leavesOf(entry, `${place}.${key}`));
  }
  if (schema['type'] === 'array') {
    expect(schema['maxItems'], place).toBeLessThanOrEqual(2);
    return leavesOf(schema['items'] as Schema, `${place}[]`);
  }
  return [{ place, schema }];
}

describe('the closed list of reports', () => {
  it('has no free string, no unbounded number and nothing open anywhere', () => {
    const leaves = leavesOf(reportSchema as Schema, 'report');
    expect(leaves.length).toBeGreaterThan(50);
    for (const { place, schema } of leaves) {
      const closed =
        Array.isArray(schema['enum']) ||
        (schema['type'] === 'integer' && typeof schema['minimum'] === 'number' && typeof schema['maximum'] === 'number') ||
        (schema['type'] === 'string' && typeof schema['pattern'] === 'string' && /^\^.*\$$/.test(schema['pattern']));
      expect(closed, place).toBe(true);
    }
  });

  it('lets no report say more than 40 bits beyond its id', () => {
    for (const kind of reportKinds) {
      const bits = bitsOfReport(kind);
      console.log(`report ${kind}: at most ${bits.toFixed(1)} bits beyond its id`);
      expect(bits, kind).toBeLessThanOrEqual(40);
    }
  });

  it('keeps every report under two kilobytes', () => {
    fc.assert(fc.property(anyReport, (report) => new TextEncoder().encode(JSON.stringify(report)).length <= 2048));
  });

  it('names no field that could be a device, a person, a place or a moment', () => {
    const names = leavesOf(reportSchema as Schema, '').map(({ place }) => place.split('.').at(-1) ?? '');
    for (const name of names) expect(name).not.toMatch(/device|seat|session|user|^age|name|stamp|minute|address|agent|sequence/i);
  });
});

describe('validating a report', () => {
  const ajv = new Ajv({ strict: false });
  const bySchema = ajv.compile(reportSchema);

  it('takes everything the schema allows', () => {
    fc.assert(fc.property(anyReport, (report) => validateReport(report).ok && bySchema(report)));
  });

  it('agrees with the JSON Schema on anything at all', () => {
    const keys = ['v', 'id', 'day', 'kind', 'campaign', 'choices', 'extra', '__proto__', 'time'];
    const spoil = fc.tuple(fc.constantFrom(...keys), fc.oneof(fc.anything(), fc.constantFrom(0, 1, 8, 'x', null, [])));
    fc.assert(
      fc.property(anyReport, spoil, fc.boolean(), (report, [key, value], remove) => {
        const body: Record<string, unknown> = { ...report };
        if (remove) delete body[key];
        else Object.defineProperty(body, key, { value, enumerable: true, configurable: true, writable: true });
        expect(validateReport(body).ok).toBe(bySchema(body));
      }),
      { numRuns: 600 },
    );
  });

  it('never repeats in its reason what was sent', () => {
    const body = { ...startReport(common), campaign: 'Anna Example, 4b', secret: 'Anna' };
    const result = validateReport(body);
    expect(result.ok).toBe(false);
    expect(JSON.stringify(result)).not.toContain('Anna');
    expect(JSON.stringify(result)).not.toContain('secret');
  });

  it('folds rare, regional and pseudo-languages into the list', () => {
    expect(['de', 'de-AT', 'qps-long', 'fo'].map(reportLanguageOf)).toEqual(['de', 'de', 'other', 'other']);
  });
});
