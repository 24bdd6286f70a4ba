import { MessageCircleX, ShieldCheck, VenetianMask } from 'lucide';
import type { IconNode } from 'lucide';
import { Icon } from './icon.tsx';

export type Strand = 'safety' | 'fraud' | 'bullying';

const drawings: Readonly<Record<Strand, IconNode>> = { safety: ShieldCheck, fraud: VenetianMask, bullying: MessageCircleX };

/** A strand's sign: its colour never stands without its drawing. The words for it are said by whoever uses it. */
export function StrandSign({ strand }: { readonly strand: Strand }) {
  return (
    <span class="strand-sign" data-strand={strand}>
      <Icon of={drawings[strand]} />
    </span>
  );
}
