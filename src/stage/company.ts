import type { Actor } from './cast.ts';
import { type Ground, hasRoom, standPeople } from './geometry.ts';
import type { Group, Kit } from './kit.ts';
import { Person } from './person.ts';
import type { StagePerson } from './port.ts';

/** What is being said now: listeners answer to it as well. */
function beatOf(people: readonly StagePerson[]): string {
  const speaker = people.find((person) => person.speaking);
  return speaker === undefined ? '' : `${speaker.id} ${speaker.beat ?? ''}`;
}

/** How far from their place people come in and go to, as a share of the screen's width, within limits in CSS pixels. */
const enterShare = 0.12;
const [nearestEnter, farthestEnter] = [44, 150];

/** The people in view: who is new comes in, who is no longer told of goes, the others move over. */
export class Company {
  readonly #kit: Kit;
  readonly #layer: Group;
  readonly #here = new Map<string, Person>();

  constructor(kit: Kit, layer: Group) {
    this.#kit = kit;
    this.#layer = layer;
  }

  gather(people: readonly StagePerson[], ground: Ground): void {
    const seen = hasRoom(ground.free) ? people : [];
    const known = seen.flatMap((person) => {
      const actor = this.#kit.cast.find(person.id, person.pose);
      return actor === undefined ? [] : [{ person, actor }];
    });
    const stands = standPeople(known.map(({ actor }) => actor), ground);
    const enter = Math.min(farthestEnter, Math.max(nearestEnter, ground.screen.width * enterShare));
    const speaks = known.findIndex(({ person }) => person.speaking);
    known.forEach(({ person, actor }, i) => {
      const stand = stands[i];
      if (stand === undefined) return;
      const one = this.#call(person.id, actor);
      one.place(actor, { ...stand, enter });
      const someoneElse = people.some((other) => other.speaking && other.id !== person.id);
      const listening = someoneElse && !person.speaking;
      // Who speaks looks at who is next to them, everyone else at who speaks.
      const other = stands[person.speaking ? i === 0 ? 1 : i - 1 : speaks]?.x;
      one.behave({ mood: person.mood, speaking: person.speaking, beat: beatOf(people), listening, ...(other === undefined ? {} : { looksAt: other }) });
    });
    this.#layOver(known);
    for (const [id, person] of this.#here) if (!seen.some((one) => one.id === id)) person.leave();
  }

  /** Whole figures stand behind busts. */
  #layOver(known: readonly { readonly person: StagePerson; readonly actor: Actor }[]): void {
    for (const near of [false, true]) {
      for (const { person, actor } of known) {
        const one = this.#here.get(person.id);
        if (one !== undefined && (actor.pose === 'bust') === near) this.#layer.bringToTop(one.group);
      }
    }
  }

  tick(time: number, drift: number): void {
    for (const [id, person] of this.#here) {
      person.tick(time, drift);
      if (!person.gone(time)) continue;
      person.destroy();
      this.#here.delete(id);
    }
  }

  destroy(): void {
    for (const person of this.#here.values()) person.destroy();
    this.#here.clear();
  }

  #call(id: string, actor: Actor): Person {
    const found = this.#here.get(id) ?? new Person(this.#kit, actor.id);
    if (!this.#here.has(id)) this.#layer.add(found.group);
    this.#here.set(id, found);
    return found;
  }
}
