import { Check, CheckCheck, Pencil, Undo2 } from 'lucide';
import type { IconNode } from 'lucide';
import type { Fate } from '../../../story/level.ts';
import { Icon } from '../../icon.tsx';
import { useWords } from '../../words-context.ts';
import { readSurface } from '../surface-text.ts';
import { Blocks } from './blocks.tsx';
import './chat-bubble.css';
import { Face, voiceOf } from './face.tsx';

export interface ChatBubbleProps {
  /** Who writes; nothing for a message of the service itself. */
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly portrait: string | undefined;
  readonly text: string;
  readonly mine: boolean;
  /** Who it is from is plain to see, and told to screen readers only. */
  readonly known: boolean;
  readonly fate?: Fate | undefined;
}

const fateIcons: Readonly<Record<Fate, IconNode>> = { draft: Pencil, 'taken-back': Undo2, seen: CheckCheck };

/** One message: at the inline end what the phone's owner wrote, at the inline start everything else. */
export function ChatBubble({ id, name, portrait, text, mine, known, fate }: ChatBubbleProps) {
  const { t } = useWords();
  const looks = ['bubble', 'bubble-chat', mine ? 'bubble-mine' : '', fate === undefined ? '' : `bubble-${fate}`].filter(Boolean).join(' ');
  return (
    <div class={looks} data-entry {...voiceOf(id)}>
      {name === undefined ? null : (
        <p class={known ? 'visually-hidden' : 'bubble-name'}>
          {known ? null : <Face name={name} portrait={portrait} size="small" />}
          <bdi>{name}</bdi><span class="visually-hidden">:</span>
        </p>
      )}
      <div class="bubble-words"><Blocks blocks={readSurface('chat', text).blocks} /></div>
      {fate === undefined
        ? mine && <span class="bubble-sent" aria-hidden="true"><Icon of={Check} /></span>
        : <p class="bubble-fate"><Icon of={fateIcons[fate]} /><span>{t(`evening.surface.fate.${fate}`)}</span></p>}
    </div>
  );
}
