import { circleOf, houseSize, placeOf } from '../../practice/who-sees-it/circles.ts';
import type { Circle } from '../../practice/who-sees-it/circles.ts';
import { useWords } from '../words-context.ts';
import './who-sees-it-house.css';
import { keyOf } from './who-sees-it-props.ts';

export interface HouseProps {
  /** The windows that have it. */
  readonly lit: readonly number[];
  /** Those of them that have just got it. */
  readonly fresh: readonly number[];
  /** The circle the post is for. */
  readonly wanted: Circle;
  /** Windows behind which it mattered and came to. */
  readonly mattered?: readonly number[];
}

const step = { across: 40, down: 46 } as const;
const size = { width: houseSize.columns * step.across + 40, height: houseSize.rows * step.down + 78 } as const;

/** The house as a picture. The same stands in words beside it; what a colour says, a shape says, too. */
export function HouseOfWindows({ lit, fresh, wanted, mattered = [] }: HouseProps) {
  const { t } = useWords();
  const all = circleOf.length - 1;
  return (
    <svg class="sight-house" viewBox={`0 0 ${size.width} ${size.height}`} role="img" aria-label={t(keyOf('house'), { lit: lit.length, all })}>
      <rect class="sight-chimney" x="300" y="4" width="30" height="34" />
      <path class="sight-roof" d={`M2 52l24-28h${size.width - 52}l24 28z`} />
      <rect class="sight-wall" x="12" y="52" width={size.width - 24} height={size.height - 55} />
      {circleOf.map((circle, window) => (
        <Window
          key={window} window={window} circle={circle} wanted={circle === wanted}
          looks={mattered.includes(window) ? 'mattered' : fresh.includes(window) ? 'fresh' : lit.includes(window) ? 'lit' : 'dark'}
        />
      ))}
    </svg>
  );
}

/** What the signs of the house mean. */
export function Legend({ signs }: { readonly signs: readonly ('you' | 'wanted' | 'fresh' | 'mattered')[] }) {
  const { t } = useWords();
  return (
    <ul class="sight-legend" aria-hidden="true">
      {signs.map((sign) => (
        <li key={sign}>
          <svg viewBox="-7 -7 46 50" focusable="false" class={`sight-${sign === 'you' ? 'me' : sign}`}>
            {sign === 'wanted' ? <rect class="sight-wanted" x="-3" y="-3" width="38" height="42" rx="6" /> : null}
            <rect class="sight-glass" width="32" height="36" rx="3" />
            {sign === 'you' || sign === 'fresh' ? <Head window={0} /> : null}
            {sign === 'mattered' ? <path class="sight-mark" d="M16 8v13M16 28v1" /> : null}
            {sign === 'fresh' ? <circle class="sight-ring" cx="16" cy="18" r="22" /> : null}
          </svg>
          {t(keyOf(`keys.${sign}`))}
        </li>
      ))}
    </ul>
  );
}

interface WindowProps {
  readonly window: number;
  readonly circle: Circle;
  readonly wanted: boolean;
  readonly looks: 'dark' | 'lit' | 'fresh' | 'mattered';
}

function Window({ window, circle, wanted, looks }: WindowProps) {
  const { column, row } = placeOf[window] ?? { column: 0, row: 0 };
  const me = circle === 'me';
  return (
    <g transform={`translate(${24 + column * step.across} ${64 + row * step.down})`} class={`sight-window sight-${me ? 'me' : looks}`}>
      {wanted ? <rect class="sight-wanted" x="-3" y="-3" width="38" height="42" rx="6" /> : null}
      <rect class="sight-glass" width="32" height="36" rx="3" />
      {(looks === 'dark' || looks === 'mattered') && !me ? null : <Head window={window} />}
      {looks === 'mattered' ? <path class="sight-mark" d="M16 8v13M16 28v1" /> : null}
      {looks === 'fresh' ? <circle class="sight-ring" cx="16" cy="18" r="22" /> : null}
    </g>
  );
}

/** Somebody at the window: a few heads by turns, so that no row looks stamped. */
const heads = ['M9 16a7 7 0 0 1 14 0v4a7 7 0 0 1-14 0z', 'M8 17q0-9 8-9t8 9q2 8-1 9H9q-3-1-1-9z', 'M9 17a7 8 0 0 1 14 0v3a7 7 0 0 1-14 0zM13 8a3.4 3.4 0 1 1 6 0z'] as const;

function Head({ window }: { readonly window: number }) {
  return <path class="sight-head" d={`${heads[window % heads.length] ?? heads[0]}M5 36q0-9 11-9t11 9z`} />;
}
