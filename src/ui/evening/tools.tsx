import { HeartHandshake, MessageCircleHeart, ScrollText, SkipForward, Undo2, Wrench } from 'lucide';
import type { StoryView } from '../../story/view.ts';
import { Pill } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './tools.css';

/** The panels a tool opens over the story. */
export type Tool = 'tell' | 'skip' | 'transcript' | 'breathe';

export interface ToolsProps {
  readonly view: StoryView;
  readonly onOpen: (tool: Tool) => void;
  readonly onRepair: () => void;
  readonly onUndo: () => void;
}

/** What always helps, after the choice: tell someone, mend what has happened, step back, read again, skip. */
export function Tools({ view, onOpen, onRepair, onUndo }: ToolsProps) {
  const { t } = useWords();
  return (
    <nav class="tools" aria-label={t('evening.tools.title')}>
      {view.canRepair ? <Pill kind="lamp" icon={Wrench} className="tool-repair" onPress={onRepair}>{t('evening.tools.repair')}</Pill> : null}
      {view.canTell
        ? <Pill kind="white" icon={MessageCircleHeart} opens className="tool-tell" onPress={() => onOpen('tell')}>{t('evening.tools.tell')}</Pill>
        : <p class="tools-heard"><Icon of={HeartHandshake} />{t('evening.tools.heard')}</p>}
      {view.canRewind ? <Pill icon={Undo2} iconTurns short="" onPress={onUndo}>{t('evening.tools.undo')}</Pill> : null}
      <Pill icon={ScrollText} short="" opens onPress={() => onOpen('transcript')}>{t('evening.tools.transcript')}</Pill>
      {view.canSkip ? <Pill icon={SkipForward} iconTurns short="" opens onPress={() => onOpen('skip')}>{t('evening.tools.skip')}</Pill> : null}
    </nav>
  );
}
