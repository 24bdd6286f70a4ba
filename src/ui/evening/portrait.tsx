import type { PersonId } from '../../story/level.ts';
import { largePortraitOf } from './large-portraits.ts';
import type { Portraits } from './props.ts';

/** About how wide portraits are in pixels, at 1x and 2x; a browser only needs it to choose. */
const widths = { small: 205, large: 410 } as const;

export interface PortraitProps {
  readonly person: PersonId;
  readonly portraits: Portraits;
  /** How wide it is drawn, in the words of an image's `sizes`. */
  readonly sizes: string;
  readonly className?: string;
}

/** A person's picture, sharp at the size it is drawn; nothing for somebody who has none. Whoever it shows is told in the words beside it. */
export function Portrait({ person, portraits, sizes, className }: PortraitProps) {
  const address = portraits[person];
  if (address === undefined) return null;
  const large = largePortraitOf(person);
  const set = large === undefined ? {} : { srcset: `${address} ${widths.small}w, ${large} ${widths.large}w`, sizes };
  return <img {...set} src={address} alt="" loading="lazy" {...(className === undefined ? {} : { class: className })} />;
}
