import type { ComponentChildren, Ref } from 'preact';
import { Portrait } from '../evening/portrait.tsx';
import type { Portraits } from '../evening/props.ts';
import { useWords } from '../words-context.ts';
import './rana-room.css';

export interface RanaRoomProps {
  readonly portraits: Portraits;
  /** What Rana says. */
  readonly says: ComponentChildren;
  readonly saysRef?: Ref<HTMLElement>;
  readonly children: ComponentChildren;
}

/** Officer Rana at her desk: she stands in the free part with her words below her, and what can be chosen lies beside them. */
export function RanaRoom({ portraits, says, saysRef, children }: RanaRoomProps) {
  const { t } = useWords();
  return (
    <div class="rana-room">
      <div class="rana-picture" aria-hidden="true" />
      <div class="rana-side">
        <div class="rana-stand" data-anchor="free" aria-hidden="true"><Portrait person="rana" portraits={portraits} sizes="(width >= 48rem) 20rem, 9rem" /></div>
        <section class="rana-says-card paper" ref={saysRef ?? null} aria-label={t('rana.says')}>
          <p class="paper-tag rana-tag" aria-hidden="true">{t('people.rana')}</p>
          {says}
        </section>
      </div>
      {children}
    </div>
  );
}
