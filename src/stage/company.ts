/** The people in view: who is new comes in, who is no longer told of goes, the others move over. */
import { type Ground, hasRoom, standPeople } from './geometry.ts';
import type { Group, Kit } from './kit.ts';
import { openPerson, type Person } from './person.ts';
import type { StagePerson } from './port.ts';

export interface Company {
  gather(people: readonly StagePerson[], ground: Ground): void;
  tick(time: number, drift: number): void;
  destroy(): void;
}

export function openCompany(kit: Kit, layer: Group): Company {
  const here = new Map<string, Person>();
  const personOf = (id: string): Person => {
    const found = here.get(id) ?? openPerson(kit, id);
    if (!here.has(id)) layer.add(found.group);
    here.set(id, found);
    return found;
  };
  return {
    gather(people, ground) {
      const seen = hasRoom(ground.free) ? people : [];
      const known = seen.flatMap((person) => {
        const actor = kit.cast.find(person.id);
        return actor === undefined ? [] : [{ person, actor }];
      });
      const stands = standPeople(known.map(({ actor }) => actor.extent), ground);
      const someoneSpeaks = people.some((person) => person.speaking);
      known.forEach(({ person, actor }, i) => {
        const stand = stands[i];
        if (stand === undefined) return;
        const one = personOf(person.id);
        one.place(actor, stand);
        one.behave({ mood: person.mood, speaking: person.speaking, beat: beatOf(people), listening: someoneSpeaks && !person.speaking });
      });
      for (const [id, person] of here) if (!seen.some((one) => one.id === id)) person.leave();
    },
    tick(time, drift) {
      for (const [id, person] of here) {
        person.tick(time, drift);
        if (!person.gone(time)) continue;
        person.destroy();
        here.delete(id);
      }
    },
    destroy() {
      for (const person of here.values()) person.destroy();
      here.clear();
    },
  };
}

/** What is being said now: listeners answer to it as well. */
function beatOf(people: readonly StagePerson[]): string {
  const speaker = people.find((person) => person.speaking);
  return speaker === undefined ? '' : `${speaker.id} ${speaker.beat ?? ''}`;
}
