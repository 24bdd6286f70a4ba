import { ShieldQuestionMark } from 'lucide';
import { useId } from 'preact/hooks';
import { Icon } from '../../icon.tsx';
import { Prose } from '../prose.tsx';
import { readSurface } from '../surface-text.ts';
import type { SheetKind } from '../surface-text.ts';
import { Blocks } from './blocks.tsx';
import './sheet.css';

export interface SheetProps {
  readonly kind: Extract<SheetKind, 'page' | 'shop' | 'profile' | 'settings' | 'permission' | 'bank'>;
  readonly text: string;
  /** The level of its headline on the screen it stands on. */
  readonly heading?: 'h2' | 'h3';
}

/** What stands on a page: its headline, words and rows. The address stands in the head of the screen. */
export function Sheet({ kind, text, heading: Heading = 'h3' }: SheetProps) {
  const headline = useId();
  const { title, blocks } = readSurface(kind, text);
  const named = title === undefined ? {} : { 'aria-labelledby': headline };
  return (
    <section class={`sheet sheet-${kind}`} data-entry role={kind === 'permission' ? 'group' : undefined} {...named}>
      {kind === 'permission' ? <span class="sheet-badge" aria-hidden="true"><Icon of={ShieldQuestionMark} /></span> : null}
      {title === undefined ? null : <Heading class="sheet-title" id={headline}><Prose text={title} /></Heading>}
      <Blocks blocks={blocks} dials={kind === 'settings' || kind === 'permission'} />
    </section>
  );
}
