import { useEffect, useRef } from 'preact/hooks';
import type { StoryView } from '../../story/view.ts';
import { useAnnounce } from '../announcer.tsx';
import { useWords } from '../words-context.ts';

/**
 * Says the newest line when a scene begins. Lines that follow are said by the log they are added to; what a log holds when it
 * comes onto the page is not, and whoever listens would miss the first words of every scene.
 */
export function useSpokenScene(level: string, { sceneId, lines, kind }: StoryView): void {
  const words = useWords();
  const announce = useAnnounce();
  const shown = useRef<string | undefined>(undefined);
  useEffect(() => {
    const newest = lines.findLast(({ answer }) => answer === undefined);
    const isNew = shown.current !== sceneId && kind !== 'ending' && newest !== undefined;
    shown.current = sceneId;
    if (!isNew) return;
    const say = words.level(level);
    const text = say(`${newest.node}.text`);
    announce(newest.speaker === undefined ? text : `${say(`people.${newest.speaker}`)}: ${text}`);
  }, [sceneId]);
}
