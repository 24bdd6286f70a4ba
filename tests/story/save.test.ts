import { describe, expect, it } from 'vitest';
import { newSave, parseSave, restore, savePlay } from '../../src/story/save.ts';
import { choose, level, next, pairLink, playOf, stays, tell } from './support.ts';

const fresh = () => newSave(level(), 'abc', { seed: 7, house: {}, first: 'b' });
const ended = [next, next, ...stays(14), choose('sleep')] as const;

describe('a save', () => {
  it('comes back from storage as it went in', () => {
    const save = savePlay(level(), fresh(), playOf(level(), [next, next, choose('stay'), pairLink, tell]));
    expect(parseSave(JSON.parse(JSON.stringify(save)))).toEqual({ ok: true, save });
  });

  it('gives back the same play in the same level', () => {
    const play = playOf(level(), [next, next, choose('stay'), pairLink, choose('ask'), tell, next]);
    expect(restore(level(), 'abc', savePlay(level(), fresh(), play))).toMatchObject({ play, dropped: 0, changed: false });
  });

  it('remembers options and endings of earlier turns', () => {
    const first = savePlay(level(), fresh(), playOf(level(), ended));
    const second = savePlay(level(), first, playOf(level(), [next, next, choose('go')]));
    expect(second.endings).toEqual(['calm']);
    expect(second.seen).toEqual(expect.arrayContaining(['c1.stay', 'c1.go', 'after-calm.sleep']));
    expect(second.intents).toHaveLength(3);
  });

  it('drops the tail, the options and the endings that a changed level no longer has', () => {
    const save = { ...savePlay(level(), fresh(), playOf(level(), ended)), phase: 'debrief' } as const;
    const other = level((of) => {
      of.nodes['after-calm'].options[0] = { id: 'rest', next: 'calmer' };
      of.nodes.calmer = of.nodes.calm;
      delete of.nodes.calm;
    });
    const restored = restore(other, 'def', save);
    expect(restored).toMatchObject({ dropped: 1, changed: true, play: { state: { at: 'after-calm' } } });
    expect(restored.save).toMatchObject({ levelHash: 'def', phase: 'story', endings: [] });
    expect(restored.save.seen).not.toContain('after-calm.sleep');
  });

  it.each([
    ['format', { format: 2 }],
    ['level', { level: 'Free Skins' }],
    ['intents[0].do', { intents: [{ do: 'fly' }] }],
    ['intents[0].option', { intents: [{ do: 'choose' }] }],
    ['phase', { phase: 'later' }],
    ['checks.before.mail', { checks: { first: 'a', before: { mail: 'maybe' }, after: {} } }],
    ['name', { name: 'Jo' }],
  ])('is refused with the place %s when something else stands there', (place, change) => {
    const parsed = parseSave({ ...fresh(), ...change });
    expect(parsed.ok ? [] : parsed.faults.map((fault) => fault.place)).toEqual([place]);
  });

  it.each([[null], ['text'], [[]], [7]])('is refused when it is %j', (json) => {
    expect(parseSave(json).ok).toBe(false);
  });
});
