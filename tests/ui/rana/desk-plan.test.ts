import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deskKinds, deskSteps, freshDesk, goStep, pickKind, toggled } from '../../../src/ui/rana/desk-plan.ts';
import type { DeskKind } from '../../../src/ui/rana/desk-plan.ts';

const kind = (id: string): DeskKind => deskKinds.find((one) => one.id === id) ?? expect.fail(id);

describe('the plan of the report desk', () => {
  it('rehearses ten things, each with something to keep and more than one place to go', () => {
    expect(deskKinds).toHaveLength(10);
    for (const { id, keep, who } of deskKinds) {
      expect(keep.length, id).toBeGreaterThanOrEqual(3);
      expect(who.length, id).toBeGreaterThanOrEqual(4);
      expect(new Set(who).size).toBe(who.length);
    }
  });

  it('never sends anybody to the police first, and never only there', () => {
    for (const { id, who } of deskKinds) expect(who.slice(0, 3), id).not.toContain('police');
  });

  it('never names a home as the only place to be heard', () => {
    for (const { id, who } of deskKinds) expect(who.some((place) => place === 'school' || place === 'helpline'), id).toBe(true);
  });

  it('tells the rule about pictures wherever a picture may be part of it, and never asks for one', () => {
    for (const id of ['picture', 'pressure', 'fake', 'threat', 'meet', 'mine']) expect(kind(id).pictures, id).toBe(true);
  });
});

describe('walking through the desk', () => {
  it('stays where it is until something has happened, and within its five steps after that', () => {
    expect(goStep(freshDesk, 1)).toEqual(freshDesk);
    fc.assert(fc.property(fc.array(fc.constantFrom<1 | -1>(1, -1), { maxLength: 30 }), (moves) => {
      const end = moves.reduce(goStep, pickKind(freshDesk, kind('paid')));
      expect(deskSteps).toContain(end.step);
      expect(end.kind?.id).toBe('paid');
    }));
  });

  it('keeps what was tapped when the same thing is picked again, and empties it for another', () => {
    const tapped = { ...pickKind(freshDesk, kind('paid')), keep: ['receipt'] as const, who: ['bank'] as const };
    expect(pickKind(tapped, kind('paid'))).toMatchObject({ step: 'keep', keep: ['receipt'], who: ['bank'] });
    expect(pickKind(tapped, kind('mean'))).toMatchObject({ step: 'keep', keep: [], who: [] });
  });

  it('puts on and takes off in the order of the plan', () => {
    expect(toggled(['a', 'b', 'c'], ['c'], 'a')).toEqual(['a', 'c']);
    expect(toggled(['a', 'b', 'c'], ['a', 'c'], 'c')).toEqual(['a']);
  });
});
