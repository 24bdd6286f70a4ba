import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { acts } from '../../src/practice/ripple/board.ts';
import { boards } from '../../src/practice/ripple/boards.ts';
import { neighbours } from '../../src/practice/ripple/dress.ts';
import { circles } from '../../src/practice/who-sees-it/circles.ts';
import { posts } from '../../src/practice/who-sees-it/posts.ts';
import { roomWords } from '../support/practice-words.ts';

const asset = (person: string): Buffer => readFileSync(new URL(`../../assets/cast/portraits/${person}.webp`, import.meta.url));

for (const lang of ['en', 'de'] as const) {
  describe(`the words of the rooms in ${lang}`, () => {
    it('tell every post, every detail, and for each that matters to whom and why', () => {
      const say = roomWords(lang, 'who-sees-it');
      for (const { id, details } of posts) {
        for (const part of ['title', 'wish', 'text', 'came', 'unclear', 'too-few']) expect(say(`posts.${id}.${part}`)).not.toBe('');
        for (const { id: detail, matters } of details) {
          for (const part of matters === undefined ? ['text'] : ['text', 'who', 'why', 'spared']) expect(say(`posts.${id}.details.${detail}.${part}`)).not.toBe('');
        }
      }
      for (const verdict of ['reached', 'unshown', 'covered', 'far', 'missed']) expect(say(`reveal.${verdict}`)).not.toBe('');
      for (const circle of circles) expect(say(`circles.${circle}`)).not.toBe('');
    });

    it('tell of nothing as done that a sticker, a circle or luck kept from happening', () => {
      const say = roomWords(lang, 'who-sees-it');
      for (const { id, details } of posts) for (const { id: detail, matters } of details) {
        if (matters !== undefined) expect(say(`posts.${id}.details.${detail}.spared`), `${id} ${detail}`).not.toMatch(/\b(now|jetzt)\b/i);
      }
    });

    it('say of a lamp what its name does not end in', () => {
      const ends = (text: string): string | undefined => text.split(' ').at(-1);
      for (const [room, names] of [['who-sees-it', ['reached', 'kept']], ['ripple', ['far', 'small', 'together']]] as const) {
        const say = roomWords(lang, room);
        for (const name of names) for (const state of ['lit', 'dark']) expect(ends(say(`lamps.${name}`, { child: 'Pia' })), `${room} ${name}`).not.toBe(say(`lamps.${state}`));
      }
    });

    it('name every board, act and neighbour', () => {
      const say = roomWords(lang, 'ripple');
      for (const { id } of boards) expect(say(`boards.${id}`)).not.toBe('');
      for (const act of acts) expect([say(`acts.${act}.name`), say(`acts.${act}.what`), say(`hints.${act}`)]).not.toContain('');
      expect(new Set(neighbours.map((neighbour) => say(`people.${neighbour}`))).size).toBe(neighbours.length);
    });
  });
}

describe('the people of the rooms', () => {
  it('all have a portrait', () => {
    for (const person of [...neighbours, ...posts.flatMap(({ poster, details }) => [poster, ...details.flatMap(({ person }) => (person === undefined ? [] : [person]))])]) expect(asset(person).length).toBeGreaterThan(0);
  });
});
