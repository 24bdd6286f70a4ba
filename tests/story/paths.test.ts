import { describe, expect, it } from 'vitest';
import { checkLevel } from '../../src/story/check.ts';
import { example, exampleLevel } from '../../src/story/checks/example.ts';
import type { Editable, Words } from '../../src/story/checks/example.ts';

/** A small level in which only the choices given stand between the first line and the ending; every word is told. */
function report(nodes: Record<string, unknown>) {
  const { level, words } = exampleLevel((one) => {
    for (const id of Object.keys(one.nodes)) if (/^c\d|^after|^last|^screen|^gem/.test(id)) delete one.nodes[id];
    one.nodes.knock.next = 'first';
    one.nodes.tell.next = 'first';
    one.nodes.repair.next = 'first';
    one.skips = [];
    Object.assign(one.nodes, nodes);
  });
  return checkLevel(level, words);
}

const choice = (...next: string[]) => ({ type: 'choice', scene: 'room', options: next.map((to, index) => ({ id: `to-${index}`, next: to })) });
const line = (next: string) => ({ type: 'line', scene: 'room', channel: 'talk', next });

// Every line and ending has three words, every option two.
const lineWords = 3;
const optionWords = 2;

describe('the paths of a level', () => {
  it('are the sequences of options from the start to an ending', () => {
    const { paths, longestPathWords, decisionsPerPath } = report({ first: choice('calm', 'second'), second: choice('calm', 'told', 'late') });
    expect(paths).toBe(4);
    expect(longestPathWords.en).toBe(lineWords + 2 * optionWords + 3 * optionWords + lineWords);
    expect(decisionsPerPath).toEqual({ fewest: 1, most: 2 });
  });

  it('are two when two options lead to the same node', () => {
    expect(report({ first: choice('calm', 'calm') }).paths).toBe(2);
  });

  it('are cut at the first repeated state', () => {
    const { paths, longestPathWords, isBound } = report({ first: choice('calm', 'round'), round: line('first') });
    expect(paths).toBe(2);
    expect(longestPathWords.en).toBe(lineWords + 2 * optionWords + lineWords);
    expect(isBound).toBe(false);
  });

  it('count each way round a circle once', () => {
    // first > second > {first: cut, third > {second: cut, calm}}, and first > third > {second > {first: cut, third: cut}, calm}
    const { paths } = report({ first: choice('second', 'third'), second: choice('first', 'third'), third: choice('second', 'calm') });
    expect(paths).toBe(6);
  });

  it('are different once a variable has changed on the round', () => {
    const round = { type: 'choice', scene: 'room', options: [{ id: 'end', next: 'calm' }, { id: 'again', next: 'first', set: [{ var: 'clicked', to: true }] }] };
    expect(report({ first: round }).paths).toBe(3);
  });

  it('have no step by the buttons', () => {
    const { paths, decisions } = report({ first: choice('calm', 'told'), tell: { type: 'line', scene: 'home', channel: 'talk', next: 'asked' }, asked: choice('first', 'late') });
    expect(paths).toBe(2);
    expect(decisions).toBe(2);
  });

  it('are counted at once in a level of many choices', () => {
    const { level, words } = example((one) => grow(one, 160));
    const started = process.cpuUsage().user;
    const { paths } = checkLevel(level, words);
    expect(paths).toBe(Number.MAX_SAFE_INTEGER);
    expect(process.cpuUsage().user - started).toBeLessThan(3_000_000);
  });

  it('are bounded from above where circles are too many to walk', () => {
    const ids = Array.from({ length: 40 }, (_, index) => `ring-${index}`);
    const ring = Object.fromEntries(ids.map((id, index) => [id, choice(...[1, 3, 5].map((far) => ids[(index + far) % ids.length] ?? ''), 'calm')]));
    const { isBound, longestPathWords } = report({ first: line('ring-0'), ...ring });
    expect(isBound).toBe(true);
    expect(longestPathWords.en).toBe(lineWords + lineWords + ids.length * 4 * optionWords + lineWords);
  });
});

/** Puts so many choices in a row behind the first. */
function grow(level: Editable, count: number): void {
  for (let number = 1; number <= count; number += 1) {
    const next = number === count ? 'last' : `more-${number + 1}`;
    level.nodes[`more-${number}`] = choice(next, next, next);
  }
  for (const option of level.nodes.c14.options) option.next = 'more-1';
}

describe('the words on a path', () => {
  it('are counted in every language', () => {
    const { level, words } = example((_, one) => { (one.de as Words).knock = { text: 'Noch ein paar Wörter mehr.' }; });
    const { longestPathWords } = checkLevel(level, words);
    expect((longestPathWords.de ?? 0) - (longestPathWords.en ?? 0)).toBe(2);
  });
});
