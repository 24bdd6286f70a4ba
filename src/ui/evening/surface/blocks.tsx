import { AudioLines, Image } from 'lucide';
import { Icon } from '../../icon.tsx';
import { useWords } from '../../words-context.ts';
import { standingOf } from '../standing.ts';
import { Prose } from '../prose.tsx';
import { gatherRows } from '../surface-text.ts';
import type { Block } from '../surface-text.ts';
import './blocks.css';
import { Dial } from './dial.tsx';

export interface BlocksProps {
  readonly blocks: readonly Block[];
  /** Rows are settings: how each stands is drawn beside its words. */
  readonly dials?: boolean;
}

/** The body of a screen: words, rows, pictures that are described. */
export function Blocks({ blocks, dials = false }: BlocksProps) {
  return (
    <>
      {gatherRows(blocks).map((block, at) => {
        switch (block.kind) {
          case 'words': return <p key={at} class="block-words"><Prose text={block.text} /></p>;
          case 'rows': return <dl key={at} class="rows">{block.rows.map((row, place) => <Row key={place} {...row} dial={dials} />)}</dl>;
          case 'picture': return <Picture key={at} {...block} />;
        }
      })}
    </>
  );
}

function Row({ label, value, dial }: { readonly label: string; readonly value: string; readonly dial: boolean }) {
  const { t } = useWords();
  const word = (standing: string): string => t(`evening.surface.standing.${standing}`);
  const standing = dial ? standingOf(value, { on: word('on'), off: word('off'), open: word('open'), some: word('some'), closed: word('closed') }) : undefined;
  return (
    <div class={isAmount(value) ? 'row row-amount' : 'row'}>
      <dt>{label}</dt>
      <dd><Prose text={value} />{standing === undefined ? null : <Dial standing={standing} />}</dd>
    </div>
  );
}

/** A sum of money or another bare number, with or without its unit. */
function isAmount(value: string): boolean {
  return /^[-−+]?\s?[£$€]?\s?\d[\d.,'\s]*(?:\s?[\p{L}£$€%]{1,8})?$/u.test(value);
}

/** Nothing of the picture is drawn, and no sound is heard: what is in it stands in the caption, the same for everyone. */
function Picture({ label, caption }: { readonly label: string; readonly caption: string }) {
  const { t } = useWords();
  const sounds = t('evening.surface.sound').toLowerCase().split('|');
  return (
    <figure class="picture">
      <span class="picture-sheet" aria-hidden="true"><Icon of={sounds.includes(label.toLowerCase()) ? AudioLines : Image} /></span>
      <figcaption><span class="visually-hidden">{label}: </span>{caption}</figcaption>
    </figure>
  );
}
