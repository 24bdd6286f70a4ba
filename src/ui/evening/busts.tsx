import type { PersonId } from '../../story/level.ts';
import './busts.css';
import { Portrait } from './portrait.tsx';
import type { Portraits } from './props.ts';

export interface BustsProps {
  readonly people: readonly PersonId[];
  readonly portraits: Portraits;
  /** Who speaks stands in full colour; the others step back a little. */
  readonly speaking?: PersonId | undefined;
}

/** The people as still pictures, for when no stage draws them. Their names stand in the words, so they are silent here. */
export function Busts({ people, portraits, speaking }: BustsProps) {
  return (
    <div class="busts" data-anchor="free" aria-hidden="true">
      {people.map((person) => (
        <Portrait key={person} person={person} portraits={portraits} sizes="(width >= 48rem) 24rem, 11rem" className={speaking === undefined || speaking === person ? 'bust' : 'bust bust-back'} />
      ))}
    </div>
  );
}
