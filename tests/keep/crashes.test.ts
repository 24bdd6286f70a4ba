import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { openKeep } from '../../src/keep/keep.ts';
import { faultyDriver, type WriteEnd } from '../support/faulty-driver.ts';

type Act = { readonly do: 'write'; readonly value: unknown; readonly end: WriteEnd } | { readonly do: 'forget' } | { readonly do: 'reopen' };

const act: fc.Arbitrary<Act> = fc.oneof(
  { weight: 6, arbitrary: fc.record({ do: fc.constant('write' as const), value: fc.jsonValue(), end: fc.constantFrom<WriteEnd>('lands', 'torn', 'lost', 'unheard') }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'forget' }) },
  { weight: 1, arbitrary: fc.constant<Act>({ do: 'reopen' }) },
);

/** What must be read back: the last value that landed, and whether a write was torn since then. */
interface Model { readonly value?: { readonly is: unknown }; readonly torn: boolean }

function expected(model: Model, one: Act): Model {
  if (one.do === 'forget') return { torn: false };
  if (one.do === 'reopen' || one.end === 'lost') return model;
  return one.end === 'torn' ? { ...model, torn: true } : { value: { is: one.value }, torn: false };
}

function readBack({ value, torn }: Model): unknown {
  if (value === undefined) return { ok: false, reason: torn ? 'broken' : 'missing' };
  return { ok: true, value: JSON.parse(JSON.stringify(value.is)) as unknown, at: 7, ...(torn ? { recovered: true } : {}) };
}

describe('a page that is closed at any moment of any write', () => {
  it('never loses a value that landed, and never gives back half of one', async () => {
    await fc.assert(fc.asyncProperty(fc.array(act, { maxLength: 30 }), async (acts) => {
      const driver = faultyDriver();
      const open = () => openKeep({ driver, now: () => 7, timeLimitMs: 1000 });
      let keep = await open();
      let model: Model = { torn: false };
      for (const one of acts) {
        if (one.do === 'write') {
          driver.nextWrite = one.end;
          expect((await keep.write('lamp', 'house', one.value)).ok).toBe(one.end === 'lands');
        } else if (one.do === 'forget') await keep.forget('lamp', 'house');
        else keep = await open();
        model = expected(model, one);
        expect(await keep.read('lamp', 'house')).toEqual(readBack(model));
      }
    }), { numRuns: 300 });
  });
});
