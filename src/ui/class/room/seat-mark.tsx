import type { Colour, Mark, Shape } from '../../../room/seats.ts';
import { useWords } from '../../words-context.ts';
import type { Words } from '../../../words/words.ts';
import './seat-mark.css';

/** One outline each on 24 by 24, told apart by their edge alone: colour never carries it. */
const outlines: Readonly<Record<Shape, string>> = {
  star: 'M12 1.8 15 8.6l7.4.8-5.5 5 1.5 7.3L12 18l-6.4 3.7 1.5-7.3-5.5-5L9 8.6z',
  moon: 'M15.5 2.2A10 10 0 1 0 21.8 16 8.6 8.6 0 0 1 15.5 2.2z',
  heart: 'M12 21.5C5 16.2 1.8 12.6 1.8 8.3A5.2 5.2 0 0 1 12 6.2a5.2 5.2 0 0 1 10.2 2.1c0 4.3-3.2 7.9-10.2 13.2z',
  cloud: 'M6.6 19.5a5 5 0 0 1-.6-9.9 6.2 6.2 0 0 1 11.8-.9 5.4 5.4 0 0 1-.5 10.8z',
  drop: 'M12 1.6c4.6 5.6 7 9.4 7 12.9a7 7 0 0 1-14 0C5 11 7.4 7.2 12 1.6z',
  leaf: 'M21.8 2.2c.8 9.4-1.2 17.6-9 18.4-3 .3-5.3-.7-6.7-2.3L2.8 21.8l-1-1 3.3-3.3C1.5 9.3 9.5 3.4 21.8 2.2z',
  key: 'M7.5 6.5a5.5 5.5 0 1 0 5.2 7.3h2.6v3.2h3.4v-3.2h3.5v-3.6h-9.5a5.5 5.5 0 0 0-5.2-3.7z',
  bell: 'M12 1.8a6.8 6.8 0 0 1 6.8 6.8c0 5.4 1 7 2.9 8.6H2.3c1.9-1.6 2.9-3.2 2.9-8.6A6.8 6.8 0 0 1 12 1.8zM9 19h6a3 3 0 0 1-6 0z',
};

/** How a mark is said aloud. */
export function nameOfMark({ t }: Words, { colour, shape }: { readonly colour: Colour; readonly shape: Shape }): string {
  return t('room.mark.name', { colour: t(`room.mark.colour.${colour}`), shape: t(`room.mark.shape.${shape}`) });
}

/** A seat's colour and shape, with its words beside it or for screen readers only. */
export function SeatMark({ mark, named = false }: { readonly mark: Mark; readonly named?: boolean }) {
  const words = useWords();
  return (
    <span class="seat-mark" data-colour={mark.colour}>
      <svg class="seat-mark-shape" viewBox="-1 -1 26 26" aria-hidden="true" focusable="false"><path d={outlines[mark.shape]} /></svg>
      <span class={named ? 'seat-mark-name' : 'visually-hidden'}>{nameOfMark(words, mark)}</span>
    </span>
  );
}
