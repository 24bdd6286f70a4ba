import fc from 'fast-check';
import { reportKinds, fieldsOf } from '../../src/measure/report.ts';
import type { Report, ReportKind } from '../../src/measure/report.ts';
import type { Field } from '../../src/measure/field.ts';
import type { AnsweredItem } from '../../src/measure/class-sum.ts';
import type { Graph, GraphItem } from '../../src/measure/graph.ts';
import type { Common } from '../../src/measure/build.ts';

export const graph: Graph = {
  level: 'free-skins',
  /** What its file has in `tests/server/support.ts`. */
  hash: '00a3474c36d809e8',
  choices: { 'give-login': ['yes', 'no'], 'call-papa': ['now', 'later', 'never'], trade: ['middleman', 'shop'] },
  endings: ['told-early', 'lost-it'],
  checks: {
    a: [{ id: 'a1', genuine: false }, { id: 'a2', genuine: true }, { id: 'a3', genuine: false }, { id: 'a4', genuine: true }],
    b: [{ id: 'b1', genuine: false }, { id: 'b2', genuine: true }, { id: 'b3', genuine: false }, { id: 'b4', genuine: true }],
    c: [{ id: 'c1', genuine: false }, { id: 'c2', genuine: true }],
  },
};

export const common: Common = { id: 'AAAAAAAAAAAAAAAAAAAAAA', day: 20_000, campaign: 'lantern', level: graph.level, hash: graph.hash, language: 'en' };

/** Items of a form as a class answered them, all alike. */
export function answeredBy(counts: AnsweredItem['counts'], answered = Object.values(counts).reduce<number>((sum, one) => sum + (one === 'few' ? 0 : one), 0)) {
  return ({ genuine }: GraphItem): AnsweredItem => ({ genuine, counts, answered });
}

const slug = fc.stringMatching(/^[a-z][a-z0-9-]{0,39}$/);

function valueFor(field: Field): fc.Arbitrary<unknown> {
  switch (field.type) {
    case 'enum':
      return fc.constantFrom(...field.values);
    case 'int':
      return fc.integer({ min: field.min, max: field.max });
    case 'day':
      return fc.integer({ min: 0, max: 65_535 });
    case 'code':
      return fc.stringMatching(new RegExp(field.pattern));
    case 'name':
      return slug;
    case 'list':
      return fc.array(recordFor(field.of), { maxLength: field.max });
  }
}

function recordFor(fields: Readonly<Record<string, Field>>): fc.Arbitrary<Record<string, unknown>> {
  const requiredKeys = Object.keys(fields).filter((key) => !fields[key]?.optional);
  return fc.record(Object.fromEntries(Object.entries(fields).map(([key, field]) => [key, valueFor(field)])), { requiredKeys, noNullPrototype: true });
}

/** Any report the schema allows. */
export const anyReport: fc.Arbitrary<Report> = fc
  .constantFrom<ReportKind>(...reportKinds)
  .chain((kind) => recordFor(fieldsOf(kind)))
  .map((record) => record as unknown as Report);
