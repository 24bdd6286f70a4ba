import { createContext } from 'preact';
import { useContext, useEffect, useState } from 'preact/hooks';
import type { Words } from '../words/words.ts';

/** The words of the running game; whoever renders the first component provides them. */
export const WordsContext = createContext<Words | undefined>(undefined);

/** The words in the player's own language, where a part of the game is said in another one; see `part.tsx`. */
export const PlayerWordsContext = createContext<Words | undefined>(undefined);

/**
 * The words in the player's language. The component is drawn anew when the language changes.
 * Throws when no words were provided, because a screen without words is a fault of the wiring.
 */
export function useWords(): Words {
  const words = useContext(WordsContext);
  const [, drawAgain] = useState(0);
  useEffect(() => words?.onChange(() => drawAgain((times) => times + 1)), [words]);
  if (words === undefined) throw new Error('A component asked for words outside WordsContext. Wrap the app in <WordsContext.Provider>.');
  return words;
}
