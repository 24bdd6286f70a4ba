import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import { defaultKeys } from './keys.ts';
import type { KeyMap } from './keys.ts';

/** The player's keys; those of the game where nobody has changed any. */
export const KeysContext = createContext<KeyMap>(defaultKeys);

export function useKeys(): KeyMap {
  return useContext(KeysContext);
}
