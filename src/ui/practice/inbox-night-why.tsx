import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Message } from '../../practice/inbox-night/build.ts';
import type { Answer, Ground } from '../../practice/inbox-night/judge.ts';
import { Button } from '../button.tsx';
import { Prose } from '../evening/prose.tsx';
import { readSender } from '../evening/surface-text.ts';
import { useWords } from '../words-context.ts';
import './inbox-night-why.css';
import { headKey, keyOf, outcomeOf, partKey, shownOdd, shownProof, whyKey } from './inbox-night-words.ts';

export interface InboxWhyProps {
  readonly message: Message;
  readonly answer: Answer;
  /** How many messages came before it. */
  readonly at: number;
  readonly last: boolean;
  readonly onNext: () => void;
}

/** What it was, and the very parts that show it. The focus comes here, so that it is read out; the button is the next thing. */
export function InboxWhy({ message, answer, at, last, onNext }: InboxWhyProps) {
  const { t } = useWords();
  const box = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    box.current?.focus({ preventScroll: true });
    box.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  const odd = shownOdd(message);
  return (
    <section class="inbox-why paper" data-outcome={outcomeOf(message, answer)} data-truth={message.truth} tabIndex={-1} ref={box}>
      <h2>{t(headKey(message, answer))}</h2>
      <Grounds kind="proof" message={message} grounds={shownProof(message)} at={at} />
      {odd.length === 0 ? null : <Grounds kind="odd" message={message} grounds={odd} at={at} />}
      <Button kind="lamp" onPress={onNext}>{t(keyOf(last ? 'end' : 'next'))}</Button>
    </section>
  );
}

interface GroundsProps {
  readonly kind: 'proof' | 'odd';
  readonly message: Message;
  readonly grounds: readonly Ground[];
  readonly at: number;
}

function Grounds({ kind, message, grounds, at }: GroundsProps) {
  const { t } = useWords();
  return (
    <>
      <h3 class="visually-hidden">{t(keyOf(kind === 'odd' ? 'odd' : `proof-${message.truth}`))}</h3>
      <ul class="inbox-grounds" data-kind={kind}>
        {grounds.map((ground) => (
          <li key={ground.part}>
            <Quoted text={t(partKey(ground.part))} sender={ground.part === message.sender} />
            <span class="inbox-reason">{t(whyKey(ground, at))}</span>
          </li>
        ))}
      </ul>
    </>
  );
}

/** The part as it stands in the message; of a sender with an address the address, because that is what is looked at. */
function Quoted({ text, sender }: { readonly text: string; readonly sender: boolean }) {
  const shown = sender ? readSender(text).address ?? text : text;
  return <q class="inbox-quote"><Prose text={shown} /></q>;
}
