import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packOf } from '../support/evening-words.ts';

const pageOf = (name: string): string => readFileSync(join(import.meta.dirname, '..', '..', 'docs', name), 'utf8');
const [visit, teaching] = [pageOf('visit.md'), pageOf('teaching.md')];
const [lesson, room, evening, house, rana] = [packOf('en', 'class'), packOf('en', 'room'), packOf('en', 'evening'), packOf('en', 'house'), packOf('en', 'rana')];

/** Those that do not stand on the page behind the ones before them. */
function missing(page: string, words: readonly string[]): readonly string[] {
  let behind = 0;
  return words.filter((word) => {
    const at = page.indexOf(word, behind);
    if (at !== -1) behind = at + word.length;
    return at === -1;
  });
}

describe('the page on a visit', () => {
  it('names every step in the order it is done, from a laptop without the game to the last button', () => {
    const steps = [
      'nodejs.org', '`npm start`', 'http://localhost:8080/', house('adults.kit'), 'Print', '`Ctrl` + `C`', '`npm start -- --visit`', '*For you*',
      lesson('start.room.go'), room('lead.together'), room('lead.own-pace'), room('lead.open'), room('lobby.lock'), room('lead.begin'), lesson('setup.title'), lesson('setup.start'), lesson('console.window-open'),
      lesson('console.end'), lesson('console.end-yes'), room('lead.stop'), lesson('sum.done'), room('lead.end'), 'Really end it',
    ];
    expect(missing(visit, steps)).toEqual([]);
  });

  it('says how another port is set on each system', () => {
    for (const said of ['PORT=8090 npm start -- --visit', '$env:PORT=8090', 'set PORT=8090']) expect(visit).toContain(said);
  });

  it('plans the visit as the sheet of three lessons does', () => {
    const sheet = packOf('en', 'kit')('sandwich.points.second.b');
    for (const said of [rana('title'), 'report desk', 'evening']) {
      expect(sheet).toContain(said);
      expect(visit).toContain(said);
    }
  });
});

describe('the page on a lesson', () => {
  it('names every tool of the console', () => {
    const tools = [
      evening('choice.look'), evening('tools.tell'), evening('tools.skip'), lesson('console.others'), lesson('console.come-back'), lesson('console.map'), lesson('console.cover'), lesson('console.breathe'),
    ];
    expect(tools.filter((tool) => !teaching.includes(`*${tool}*`))).toEqual([]);
  });
});
