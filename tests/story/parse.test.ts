import { describe, expect, it } from 'vitest';
import { exampleLevel, soundLevel } from '../../src/story/checks/example.ts';
import type { Editable } from '../../src/story/checks/example.ts';
import { parseLevel, reservedNodeIds } from '../../src/story/parse.ts';

function placesOf(change: (level: Editable) => void): readonly string[] {
  const parsed = parseLevel(exampleLevel(change).level);
  return parsed.ok ? [] : parsed.faults.map((fault) => fault.place);
}

describe('parsing a level', () => {
  it('gives back a sound level as it is', () => {
    expect(parseLevel(JSON.parse(JSON.stringify(soundLevel())))).toEqual({ ok: true, level: soundLevel() });
  });

  it('passes over the line that names a schema for an editor', () => {
    expect(placesOf((level) => { level.$schema = '../level.schema.json'; })).toEqual([]);
  });

  it.each<[string, (level: Editable) => void]>([
    ['format', (level) => { level.format = 2; }],
    ['band', (level) => { level.band = '8-99'; }],
    ['minutes', (level) => { level.minutes = [14, 10]; }],
    ['minutes', (level) => { level.minutes = [10]; }],
    ['start', (level) => { delete level.start; }],
    ['colour', (level) => { level.colour = 'blue'; }],
    ['people[1]', (level) => { level.people[1] = 'Mila'; }],
    ['vars.trust', (level) => { level.vars.trust = { type: 'count', min: 3, max: 3 }; }],
    ['vars.trust.type', (level) => { level.vars.trust = { type: 'number' }; }],
    ['vars.trust.values', (level) => { level.vars.trust = { type: 'oneOf', values: ['only'] }; }],
    ['house.warned', (level) => { level.house.warned = 'writes'; }],
    ['trouble[0]', (level) => { level.trouble = [{ var: 'clicked' }]; }],
    ['scenes.room.light', (level) => { level.scenes.room.light = 'noon'; }],
    ['scenes.chat.phone.owner', (level) => { delete level.scenes.chat.phone.owner; }],
    ['nodes.knock.type', (level) => { level.nodes.knock.type = 'speech'; }],
    ['nodes.knock.moods.jo', (level) => { level.nodes.knock.moods = { jo: 'cross' }; }],
    ['nodes.Knock', (level) => { level.nodes.Knock = level.nodes.knock; }],
    ['nodes.constructor', (level) => { Object.defineProperty(level.nodes, 'constructor', { value: level.nodes.knock, enumerable: true }); }],
    ['nodes.c1.options[1].next', (level) => { delete level.nodes.c1.options[1].next; }],
    ['nodes.c1.options[1].nxt', (level) => { level.nodes.c1.options[1].nxt = 'c2'; }],
    ['nodes.c2.options[1].set[0].to', (level) => { level.nodes.c2.options[1].set[0].to = null; }],
    ['nodes.screen.items[0].card', (level) => { level.nodes.screen.items[0].card = 'greed'; }],
    ['nodes.last.cases', (level) => { level.nodes.last.cases = []; }],
    ['nodes.calm.help', (level) => { level.nodes.calm.help = 'luck'; }],
    ['debrief[0].kind', (level) => { level.debrief[0].kind = 'when'; }],
    ['checks.a[0].genuine', (level) => { level.checks.a[0].genuine = 'yes'; }],
    ['checks.d', (level) => { level.checks.d = []; }],
  ])('names %s as the place of a fault', (place, change) => {
    expect(placesOf(change)).toEqual([place]);
  });

  it.each(reservedNodeIds.map((id) => [id]))('keeps the id %s for the words of the level', (id) => {
    expect(placesOf((level) => { level.nodes[id] = { type: 'line', scene: 'room', channel: 'talk', next: 'c1' }; })).toEqual([`nodes.${id}`]);
  });

  it.each<[string, (level: Editable) => void]>([
    ['start', (level) => { level.start = 'screen'; }],
    ['nodes.c2.look', (level) => { level.nodes.c2.look = 'knock'; }],
    ['skips[0].from', (level) => { level.skips[0].from = 'last'; }],
    ['debrief[0].endings', (level) => { level.debrief[0].endings = ['c1']; }],
    ['debrief[0].chose', (level) => { level.debrief[0].chose = ['c1.fly']; }],
    ['scenes.room.act', (level) => { level.scenes.room.act = 'two'; }],
    ['window', (level) => { level.window = 'leo'; }],
    ['nodes.c1.options[0].when[0]', (level) => { level.nodes.c1.options[0].when = [{ var: 'clicked', atLeast: 1 }]; }],
    ['nodes.c1.options[0].set[0]', (level) => { level.nodes.c1.options[0].set = [{ var: 'klicked', to: true }]; }],
    ['house.clicked', (level) => { level.house.clicked = 'sets'; }],
    ['skips[1].from', (level) => { level.skips.push({ from: 'c5', to: 'c7' }); }],
  ])('refuses a level whose %s names something that is not there', (place, change) => {
    expect(placesOf(change)).toEqual([place]);
  });

  it('finds every fault at once', () => {
    expect(placesOf((level) => {
      level.band = 'all';
      level.nodes.c1.scene = 7;
    })).toEqual(['band', 'nodes.c1.scene']);
  });

  it.each([[undefined], [null], ['level'], [[]], [{}]])('refuses %j', (json) => {
    expect(parseLevel(json).ok).toBe(false);
  });
});
