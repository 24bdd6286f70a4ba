import type { Level, PersonId } from '../../story/level.ts';
import type { StoryView } from '../../story/view.ts';
import { speakerOf } from '../evening/room-scene.tsx';

/** Who stands beside the result of a vote: whoever spoke last if they are in the scene, otherwise whose evening it is, otherwise anybody who is there. */
export function personAtResult(level: Level, view: StoryView): PersonId {
  const people = view.scene.phone === undefined ? view.scene.people : [view.scene.phone.owner];
  return [speakerOf(view.lines) ?? level.window, level.window].find((person) => people.includes(person)) ?? people[0] ?? level.window;
}
