/** What is done next, by lot. Things that were pressed seldom are pressed rather, so that a run comes far. */
import type { Act, Device } from './act.ts';
import type { Chance } from './chance.ts';
import type { Leading } from './class-room.ts';
import type { Survey, Target } from './survey.ts';

/** What has been done so far in this episode, as far as the next act depends on it. */
export interface Mood {
  offline: boolean;
  hidden: boolean;
  /** How often each name was pressed, in the whole run. */
  readonly pressed: Map<string, number>;
}

/** A preset is chosen once, before the first act by lot; whether somebody leads is asked before anything else. */
type Kind = Exclude<Act['do'], 'preset' | 'lead'>;

/** How often the adult of a seat's room does something between two acts on the page. */
const leadingShare = 0.35;

/** How often each kind of act is drawn, among a thousand. */
const often: Readonly<Record<Kind, number>> = {
  press: 690, poke: 60, key: 80, look: 26, drag: 12, wheel: 20, type: 12, window: 16, turn: 10, network: 12, tab: 16, 'lose-webgl': 6, history: 14, reload: 8, visit: 10, rest: 8,
};

const keys = [
  'Tab', 'Shift+Tab', 'Enter', 'Space', 'Escape', 'ArrowDown', 'ArrowUp', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'PageDown', '1', '2', '3', '4',
  ...'abcdefghijklmnopqrstuvwxyz', '?', '.', 'Backspace', 'Delete', 'Control+Home',
];
const typed = ['', 'ABC123', '0', '-1', 'ß', 'ليلى', "'; --", '<b>x</b>', '9'.repeat(40), ' '];
/** A small phone, phones, tablets, the school's notebook, a projector, a short window. */
const windows = [[320, 568], [360, 640], [390, 844], [768, 1024], [1024, 768], [1280, 720], [1366, 620], [1920, 1080], [640, 360]] as const;

export const windowSizes = windows.map(([width, height]) => ({ width, height }));

function drawTarget(chance: Chance, { pressed }: Mood, targets: readonly Target[]): Target | undefined {
  const there = targets.filter(({ inSight }) => inSight);
  const field = there.length > 0 && chance.happens(0.85) ? there : targets;
  return field.length === 0 ? undefined : chance.weighed(field, ({ name }) => 1 / (1 + (pressed.get(name) ?? 0)));
}

function press(chance: Chance, mood: Mood, { touch }: Device, seen: Survey): Act | undefined {
  const target = drawTarget(chance, mood, seen.targets);
  if (target === undefined) return undefined;
  const by = chance.happens(0.25) ? 'keyboard' : touch ? 'touch' : 'pointer';
  return { do: 'press', by, name: target.name, nth: target.nth, times: chance.weighed([1, 2, 3] as const, (times) => [0, 20, 3, 1][times] ?? 0) };
}

/** A page that is loaded anew without a network is the browser's own page, unless a worker keeps the game. */
function mayLoad(device: Device, mood: Mood): boolean {
  return !mood.offline || device.worker;
}

/** Goes out: an act that makes sense now. */
export function drawAct(chance: Chance, mood: Mood, device: Device, seen: Survey, addresses: readonly string[], drawLeading: () => Leading | undefined): Act {
  const leading = device.place === 'seat' && chance.happens(leadingShare) ? drawLeading() : undefined;
  if (leading !== undefined) return { do: 'lead', deed: leading };
  const kinds = Object.keys(often) as Kind[];
  const kind = mood.hidden || mood.offline ? comeBack(chance, mood) ?? chance.weighed(kinds, (one) => often[one]) : chance.weighed(kinds, (one) => often[one]);
  const by = device.touch ? 'touch' : 'pointer';
  switch (kind) {
    case 'poke': return { do: 'poke', by, x: chance.roll(), y: chance.roll() };
    case 'drag': return { do: 'drag', from: [chance.roll(), chance.roll()], to: [chance.roll(), chance.roll()] };
    case 'wheel': return { do: 'wheel', by: chance.whole(-900, 900) };
    case 'key': return { do: 'key', key: chance.of(keys), times: chance.whole(1, 4) };
    case 'type': if (seen.editing) return { do: 'type', text: chance.of(typed) }; break;
    case 'window': return { do: 'window', ...chance.of(windowSizes) };
    case 'turn': return { do: 'turn' };
    case 'network': return { do: 'network', on: mood.offline };
    case 'tab': return { do: 'tab', hidden: !mood.hidden };
    case 'lose-webgl': return { do: 'lose-webgl', comesBack: chance.happens(0.5) };
    case 'history': if (mayLoad(device, mood)) return { do: 'history', by: chance.happens(0.7) ? -1 : 1 }; break;
    case 'reload': if (mayLoad(device, mood)) return { do: 'reload' }; break;
    case 'visit': if (mayLoad(device, mood)) return { do: 'visit', address: chance.of(addresses) }; break;
    case 'rest': return { do: 'rest', ms: chance.whole(100, 1500) };
    case 'look': return { do: 'look' };
    case 'press': break;
  }
  return press(chance, mood, device, seen) ?? (mayLoad(device, mood) ? { do: 'visit', address: chance.of(addresses) } : { do: 'rest', ms: 200 });
}

/** Nobody plays for long in a hidden tab, and a network comes back. */
function comeBack(chance: Chance, mood: Mood): Kind | undefined {
  if (mood.hidden && chance.happens(0.5)) return 'tab';
  return mood.offline && chance.happens(0.12) ? 'network' : undefined;
}
