import { describe, expect, it } from 'vitest';
import { countShift, leave, noShift, shiftWindowMs, shiftsToLeave } from '../../src/ui/leave.ts';
import type { ShiftCount } from '../../src/ui/leave.ts';

function press(before: ShiftCount, key: string, at: number): ShiftCount {
  return countShift(countShift(before, { type: 'keydown', key, timeStamp: at }), { type: 'keyup', key, timeStamp: at + 50 });
}

function leaveIn(language: string, to?: string) {
  const classes: string[] = [];
  const visited: string[] = [];
  const document = { documentElement: { classList: { add: (name: string) => classes.push(name) } }, title: 'Free Skins', baseURI: 'http://school.example/games/lights/' };
  leave({ document: document as never, location: { replace: (address) => visited.push(address) }, language, ...(to === undefined ? {} : { to }) });
  return { classes, visited, title: document.title };
}

describe('leaving by Shift', () => {
  it('is complete after three presses', () => {
    const counts = [press(noShift, 'Shift', 0), press(press(noShift, 'Shift', 0), 'Shift', 400), press(press(press(noShift, 'Shift', 0), 'Shift', 400), 'Shift', 800)];
    expect(counts.map(({ times }) => times)).toEqual([1, 2, shiftsToLeave]);
  });

  it('starts again when the presses are too far apart', () => {
    const first = press(noShift, 'Shift', 0);
    expect(press(first, 'Shift', shiftWindowMs).times).toBe(2);
    expect(press(first, 'Shift', shiftWindowMs + 1).times).toBe(1);
  });

  it('takes Shift with a letter for writing, and another key in between for playing on', () => {
    const written = ['keydown Shift', 'keydown A', 'keyup A', 'keyup Shift'].reduce<ShiftCount>((count, step) => {
      const [type = '', key = ''] = step.split(' ');
      return countShift(count, { type, key, timeStamp: 0 });
    }, press(noShift, 'Shift', 0));
    expect(written.times).toBe(0);
    expect(press(press(press(noShift, 'Shift', 0), '1', 100), 'Shift', 200).times).toBe(1);
  });

  it('counts a key that is held down once', () => {
    const held = [0, 30, 60, 90].reduce<ShiftCount>((count, timeStamp) => countShift(count, { type: 'keydown', key: 'Shift', timeStamp }), noShift);
    expect(countShift(held, { type: 'keyup', key: 'Shift', timeStamp: 120 }).times).toBe(1);
  });

  it('never counts Escape', () => {
    expect(press(press(press(noShift, 'Escape', 0), 'Escape', 1), 'Escape', 2)).toEqual(noShift);
  });
});

describe('leaving', () => {
  it('blanks the page, takes the title away and goes to the harmless page beside the game', () => {
    expect(leaveIn('de')).toEqual({ classes: ['leaving'], visited: ['http://school.example/games/lights/away/de.html'], title: '' });
  });

  it('goes to the English page in a language that has none', () => {
    expect(leaveIn('qps-rtl').visited).toEqual(['http://school.example/games/lights/away/en.html']);
    expect(leaveIn('de-AT').visited).toEqual(['http://school.example/games/lights/away/de.html']);
  });

  it('goes where the campaign says', () => {
    expect(leaveIn('en', 'https://weather.example/').visited).toEqual(['https://weather.example/']);
    expect(leaveIn('en', '../start.html').visited).toEqual(['http://school.example/games/start.html']);
  });
});
