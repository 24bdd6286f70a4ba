import { BadgeCheck, Flashlight, FlashlightOff, ShieldAlert } from 'lucide';
import type { Message } from '../../practice/inbox-night/build.ts';
import type { Answer } from '../../practice/inbox-night/judge.ts';
import { useAnnounce } from '../announcer.tsx';
import { CheckCard } from '../evening/check-card.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import './inbox-night-message.css';
import { keyOf, partKey, placesOf, shownProof } from './inbox-night-words.ts';

export interface InboxMessageProps {
  readonly message: Message;
  /** The torch shines on the lines that matter; it does not say what they mean. */
  readonly torch: boolean;
  readonly onTorch: (out: boolean) => void;
  /** Once it is given, the lines of the proof are marked and the message carries its stamp. */
  readonly answer?: Answer;
}

/** One message on the screen it would stand on. The marks only repeat what the torch announces and what the reasons quote. */
export function InboxMessage({ message, torch, onTorch, answer }: InboxMessageProps) {
  const { t } = useWords();
  const places = torch || answer !== undefined ? placesOf(message, shownProof(message)) : [];
  const mark = answer === undefined ? 'torch' : message.truth;
  return (
    <div class="inbox-message" data-anchor="item:message" data-marks={places.join(' ')} data-mark={mark}>
      <CheckCard surface={message.surface} from={t(partKey(message.sender))} text={message.lines.map((line) => t(partKey(line))).join('\n')} />
      {answer === undefined
        ? <TorchButton message={message} torch={torch} onTorch={onTorch} />
        : <span class="inbox-corner inbox-stamp" data-truth={message.truth} aria-hidden="true"><Icon of={message.truth === 'trap' ? ShieldAlert : BadgeCheck} /></span>}
    </div>
  );
}

function TorchButton({ message, torch, onTorch }: Omit<InboxMessageProps, 'answer'>) {
  const { t } = useWords();
  const announce = useAnnounce();
  const press = (): void => {
    onTorch(!torch);
    if (!torch) announce(t(keyOf('torch-says'), { parts: shownProof(message).map(({ part }) => t(partKey(part))).join(' · ') }), 'torch');
  };
  return <button type="button" class="inbox-corner inbox-torch" aria-label={t(keyOf('torch'))} aria-pressed={torch} onClick={press}><Icon of={torch ? FlashlightOff : Flashlight} /></button>;
}
