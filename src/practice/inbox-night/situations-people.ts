/** Occasions on which people write: friends, family, neighbours, players. Their accounts can be taken over. */
import { partsOf } from './parts.ts';
import type { InboxSurface, Part, Room, Situation, Standing, Tone, Want } from './parts.ts';

type Table<Fact extends string> = Readonly<Record<string, Fact | readonly [Fact, ...string[]]>>;

const voices: Readonly<Record<'adult' | 'friend' | 'player', readonly Part<Room>[]>> = {
  adult: partsOf('adult', { 'today': 'hurry', 'quickly': 'hurry', 'ask-home': 'open', 'grown-up': 'open', 'no-ring': 'shut', 'between': 'shut' }),
  friend: partsOf('pals', { 'quick': 'hurry', 'now': 'hurry', 'ask-home': 'open', 'school': 'open', 'no-ring': 'shut', 'no-tell': 'shut' }),
  player: partsOf('player', { 'midnight': 'hurry', 'soon': 'hurry', 'ask-home': 'open', 'rules': 'open', 'no-tell': 'shut', 'no-report': 'shut' }),
};

interface Voiced { readonly voice: keyof typeof voices; readonly surface: InboxSurface }

function people(id: string, { voice, surface }: Voiced, senders: Table<Standing>, rest: { readonly openings: Table<Tone>; readonly asks: Table<Want> }): Situation {
  return { id, surface, person: true, senders: partsOf(id, senders), openings: partsOf(id, rest.openings), asks: partsOf(id, rest.asks), closings: voices[voice] };
}

const adultMail: Voiced = { voice: 'adult', surface: 'mail' };
const adultChat: Voiced = { voice: 'adult', surface: 'chat' };
const friendChat: Voiced = { voice: 'friend', surface: 'chat' };

export const peoples: readonly Situation[] = [
  people('club', adultMail, { 'coach': 'known', 'new-coach': 'new', 'coach-fake': 'look-alike', 'club-fake': 'look-alike' }, {
    openings: { 'week': 'plain', 'saturday': 'plain', 'everyone': 'loud' },
    asks: { 'time': 'tells', 'slip': 'own-way', 'list': 'page', 'six-euros': 'favour', 'gift-card': 'money' },
  }),
  people('trip', adultMail, { 'teacher': 'known', 'parents': 'new', 'teacher-fake': 'look-alike', 'trip-fake': 'look-alike' }, {
    openings: { 'castle': 'plain', 'who': 'plain', 'last-call': 'loud' },
    asks: { 'bus': 'tells', 'slip': 'own-way', 'packing': 'page', 'envelope': 'favour', 'gift-card': 'money', 'sign-up': 'password' },
  }),
  people('aunt', adultChat, { 'ida': 'known', 'unknown': 'new' }, {
    openings: { 'hello': 'plain', 'here': 'plain', 'read-this': 'loud' },
    asks: { 'cake': 'tells', 'usual-train': 'tells', 'away': 'favour', 'gift-card': 'money', 'card-photo': 'card' },
  }),
  people('cat', adultChat, { 'neighbour': 'known', 'unknown': 'new' }, {
    openings: { 'about': 'plain', 'seen': 'plain', 'answer': 'loud' },
    asks: { 'wall': 'tells', 'come-along': 'own-way', 'house-number': 'favour', 'first-money': ['money', 'unknown'], 'code': 'code' },
  }),
  people('sale', adultChat, { 'neighbour': 'known', 'unknown': 'new' }, {
    openings: { 'about': 'plain', 'skates': 'plain', 'double': 'too-good' },
    asks: { 'size': 'tells', 'saturday': 'own-way', 'house-number': 'favour', 'card': 'card', 'code': 'code', 'courier': ['money', 'unknown'] },
  }),
  people('friend', friendChat, { 'mila': 'known', 'unknown': 'new' }, {
    openings: { 'hey': 'plain', 'here': 'plain', 'answer': 'loud' },
    asks: { 'room': 'tells', 'usual-place': 'own-way', 'five-euros': 'favour', 'code': 'code', 'gift-card': 'money' },
  }),
  people('class', friendChat, { 'noor': 'known', 'someone': 'new' }, {
    openings: { 'tomorrow': 'plain', 'homework': 'plain', 'everyone': 'loud' },
    asks: { 'ruler': 'tells', 'board': 'own-way', 'numbers': 'favour', 'code': 'code', 'portal': 'password' },
  }),
  people('concert', friendChat, { 'ben': 'known', 'unknown': 'new' }, {
    openings: { 'foxes': 'plain', 'saw': 'plain', 'two-for-one': 'too-good' },
    asks: { 'extra-show': 'tells', 'hall': 'own-way', 'meet': 'favour', 'now-later': ['money', 'unknown'], 'gift-card': 'money', 'other-app': ['elsewhere', 'unknown'] },
  }),
  people('game', { voice: 'player', surface: 'chat' }, { 'game': 'known', 'player': 'new', 'gift-fake': 'look-alike', 'team-fake': 'look-alike' }, {
    openings: { 'storm': 'plain', 'hat': 'plain', 'gems': ['too-good', 'game', 'gift-fake', 'team-fake'] },
    asks: { 'bag': 'tells', 'shop': 'own-way', 'page': ['page', 'gift-fake', 'team-fake'], 'swap': ['favour', 'player'], 'login': ['password', 'player', 'gift-fake', 'team-fake'], 'other-app': ['elsewhere', 'player'] },
  }),
];
