/** Occasions on which offices, shops and services write. A known address never asks for what only a thief wants. */
import { partsOf } from './parts.ts';
import type { Part, Room, Situation, Standing, Tone, Want } from './parts.ts';

type Table<Fact extends string> = Readonly<Record<string, Fact | readonly [Fact, ...string[]]>>;

const closings: readonly Part<Room>[] = partsOf('office', { 'friday': 'hurry', 'today': 'hurry', 'at-home': 'open', 'ring': 'open', 'no-ring': 'shut', 'keep': 'shut' });

function office(id: string, senders: Table<Standing>, openings: Table<Tone>, asks: Table<Want>): Situation {
  return { id, surface: id === 'bank' ? 'bank' : 'mail', person: false, senders: partsOf(id, senders), openings: partsOf(id, openings), asks: partsOf(id, asks), closings };
}

export const offices: readonly Situation[] = [
  office('parcel',
    { 'post': 'known', 'corner-shop': 'new', 'post-fake': 'look-alike', 'desk-fake': 'look-alike' },
    { 'about': 'plain', 'nobody': 'plain', 'last-try': 'loud' },
    { 'waits': 'tells', 'card': 'own-way', 'hours': 'page', 'fee': 'money', 'bank-card': 'card' }),
  office('portal',
    { 'school': 'known', 'software': 'new', 'school-fake': 'look-alike', 'login-fake': 'look-alike' },
    { 'news': 'plain', 'marks': 'plain', 'locked': 'alarm' },
    { 'rest': 'tells', 'usual': 'own-way', 'timetable': 'page', 'password': 'password', 'code': 'code' }),
  office('library',
    { 'library': 'known', 'book-bus': 'new', 'library-fake': 'look-alike', 'fine-fake': 'look-alike' },
    { 'late': 'plain', 'note': 'plain', 'warning': 'alarm' },
    { 'longer': 'tells', 'bring': 'own-way', 'list': 'page', 'fine': 'money', 'login': 'password' }),
  office('bank',
    { 'app': 'known', 'text': 'new', 'bank-fake': 'look-alike', 'check-fake': 'look-alike' },
    { 'payment': 'plain', 'question': 'plain', 'danger': 'alarm' },
    { 'never': 'tells', 'back-of-card': 'own-way', 'look': ['page', 'bank-fake', 'check-fake'], 'code': 'code', 'both-sides': 'card' }),
  office('cinema',
    { 'cinema': 'known', 'film-club': 'new', 'cinema-fake': 'look-alike', 'seats-fake': 'look-alike' },
    { 'seats': 'plain', 'night': 'plain', 'won': 'too-good' },
    { 'doors': 'tells', 'desk': 'own-way', 'times': 'page', 'age': 'card', 'keep-seats': 'money' }),
  office('sign-in',
    { 'mail': 'known', 'helper': 'new', 'mail-fake': 'look-alike', 'team-fake': 'look-alike' },
    { 'tablet': 'plain', 'password': 'plain', 'someone': 'alarm' },
    { 'was-you': 'tells', 'settings': 'own-way', 'good-one': 'page', 'old-one': 'password', 'six': 'code' }),
  office('bus',
    { 'bus': 'known', 'found': 'new', 'bus-fake': 'look-alike', 'renew-fake': 'look-alike' },
    { 'pass': 'plain', 'june': 'plain', 'cancelled': 'alarm' },
    { 'post': 'tells', 'counter': 'own-way', 'prices': 'page', 'id-photo': 'picture', 'parents-card': 'card' }),
];
