/** A part of the game in the language there are words in, and the one line that says so where that is not the player's own. */
import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import { Part } from '../ui/part.tsx';
import { tellNotice } from './game.ts';
import type { Game } from './game.ts';

/** Games whose player has been told; once is enough for a visit. */
const told = new WeakSet<Game>();

/** `of` is an evening's id or a late section's name; its words are here. */
export function SpokenPart({ game, of, children }: { readonly game: Game; readonly of: string; readonly children: ComponentChildren }) {
  const isForeign = game.words.spoken(of) !== game.words;
  useEffect(() => {
    if (!isForeign || told.has(game)) return;
    told.add(game);
    tellNotice(game, 'in-english');
  }, [isForeign]);
  return <Part of={of}>{children}</Part>;
}
