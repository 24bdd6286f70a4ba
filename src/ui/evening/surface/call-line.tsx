import { Prose } from '../prose.tsx';
import './call-line.css';
import { voiceOf } from './face.tsx';

export interface CallLineProps {
  readonly id: string | undefined;
  readonly name: string | undefined;
  readonly text: string;
  readonly mine: boolean;
}

/** What is said on the phone, as its caption. */
export function CallLine({ id, name, text, mine }: CallLineProps) {
  return (
    <div class={mine ? 'call-said call-mine' : 'call-said'} data-entry {...voiceOf(id)}>
      {name === undefined ? null : <p class="call-name"><bdi>{name}</bdi><span class="visually-hidden">:</span></p>}
      {text.split('\n').map((line, at) => <p key={at}><Prose text={line} /></p>)}
    </div>
  );
}
