/** Where the reading tools stand in the bar and in every dialog, once the player has asked for them. They come late, so this only keeps their place. */
import { createContext } from 'preact';
import type { FunctionComponent } from 'preact';
import { useContext } from 'preact/hooks';

export const ReadingContext = createContext<FunctionComponent | undefined>(undefined);

export function ReadingSlot() {
  const Tools = useContext(ReadingContext);
  return Tools === undefined ? null : <Tools />;
}
