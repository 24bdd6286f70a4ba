import type { Portraits } from '../ui/evening/props.ts';
import { portraitOf } from '../ui/portraits.ts';

/** The portraits of everybody in an evening; accounts have none. */
export function portraitsOf(people: readonly string[]): Portraits {
  return Object.fromEntries(people.flatMap((person) => {
    const address = portraitOf(person);
    return address === undefined ? [] : [[person, address]];
  }));
}
