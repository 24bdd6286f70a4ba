import type { IconNode } from 'lucide';
import { h } from 'preact';

export interface IconProps {
  /** A drawing from `lucide`, imported by its own name so that only the used ones are shipped. */
  readonly of: IconNode;
  /** The drawing points along the line of reading and is mirrored in languages written from the right. */
  readonly turns?: boolean;
}

/** A lucide drawing in the weight of the ink line. It never carries meaning alone, so it is hidden from screen readers. */
export function Icon({ of, turns = false }: IconProps) {
  return (
    <svg class={turns ? 'icon icon-turns' : 'icon'} viewBox="0 0 24 24" aria-hidden="true" focusable="false">
      {of.map(([tag, attributes]) => h(tag, { ...attributes }))}
    </svg>
  );
}
