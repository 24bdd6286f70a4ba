import { useEffect, useRef } from 'preact/hooks';
import type { StoryView } from '../../story/view.ts';
import { useAnnounce } from '../announcer.tsx';
import { useWords } from '../words-context.ts';
import { newestInWords, placeInWords } from './spoken-scene.ts';

/**
 * Says the newest line when a scene begins, and on what kind of screen it stands when that is another one than before. Lines that follow are said by
 * the log they are added to; what a log holds when it comes onto the page is not, and whoever listens would miss the first words of every scene.
 */
export function useSpokenScene(level: string, view: StoryView): void {
  const { sceneId, kind } = view;
  const words = useWords();
  const announce = useAnnounce();
  const shown = useRef<string | undefined>(undefined);
  const place = useRef('');
  useEffect(() => {
    const newest = newestInWords(words, level, view);
    const isNew = shown.current !== sceneId && kind !== 'ending' && newest !== '';
    shown.current = sceneId;
    if (!isNew) return;
    const before = place.current;
    place.current = placeInWords(words, level, view);
    announce(place.current === '' || place.current === before ? newest : `${place.current} ${newest}`, 'scene');
  }, [sceneId]);
}
