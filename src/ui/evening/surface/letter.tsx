import { useWords } from '../../words-context.ts';
import { Address } from '../prose.tsx';
import { readSurface } from '../surface-text.ts';
import { Blocks } from './blocks.tsx';
import { Face, voiceOf } from './face.tsx';
import './letter.css';

export interface LetterProps {
  readonly id: string | undefined;
  /** The name shown for whoever sent it; the one in the text is taken when there is none. */
  readonly name: string | undefined;
  /** Where it was sent from, when the text does not begin with it. */
  readonly address?: string | undefined;
  readonly portrait: string | undefined;
  readonly text: string;
  /** The level of its headline on the screen it stands on. */
  readonly heading?: 'h2' | 'h3';
}

/** One mail: who sent it, with the whole address, the subject and the body. */
export function Letter({ id, name, address: given, portrait, text, heading: Heading = 'h3' }: LetterProps) {
  const { t } = useWords();
  const read = readSurface('mail', text);
  const shown = read.name ?? name;
  const address = read.address ?? given;
  return (
    <article class="letter" data-entry {...voiceOf(id)}>
      {shown === undefined && address === undefined ? null : (
        <div class="letter-from">
          <Face id={id} name={shown ?? address ?? ''} portrait={portrait} size="middle" />
          <p>
            <span class="visually-hidden">{t('evening.surface.from')} </span>
            {shown === undefined ? null : <b class="letter-name"><bdi>{shown}</bdi></b>}
            {shown === undefined || address === undefined ? null : <span class="visually-hidden">, </span>}
            {address === undefined ? null : <bdi class="letter-address" dir="ltr"><Address text={address} /></bdi>}
          </p>
        </div>
      )}
      {read.title === undefined ? null : <Heading class="letter-subject"><span class="visually-hidden">{t('evening.surface.subject')} </span>{read.title}</Heading>}
      {read.blocks.length === 0 ? null : <div class="letter-body"><Blocks blocks={read.blocks} /></div>}
    </article>
  );
}
