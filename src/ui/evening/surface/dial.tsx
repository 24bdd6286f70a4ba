import type { Standing } from '../standing.ts';
import './dial.css';

const angles: Readonly<Record<Exclude<Standing, 'on' | 'off'>, number>> = { closed: -60, some: 0, open: 60 };

/** How a setting stands, drawn: a switch, or a dial from few to all. Its words stand beside it, and nothing can be turned here. */
export function Dial({ standing }: { readonly standing: Standing }) {
  if (standing === 'on' || standing === 'off') return <span class={`toggle toggle-${standing}`} aria-hidden="true" />;
  return (
    <svg class="dial" viewBox="0 0 48 30" aria-hidden="true" focusable="false">
      <path class="dial-few" d="M5 26A19 19 0 0 1 14.500 9.550L19.250 17.770A9.500 9.500 0 0 0 14.500 26Z" />
      <path class="dial-some" d="M14.500 9.550A19 19 0 0 1 33.500 9.550L28.750 17.770A9.500 9.500 0 0 0 19.250 17.770Z" />
      <path class="dial-all" d="M33.500 9.550A19 19 0 0 1 43 26L33.500 26A9.500 9.500 0 0 0 28.750 17.770Z" />
      <path class="dial-hand" d="M24 26V9" transform={`rotate(${angles[standing]} 24 26)`} />
      <circle class="dial-hub" cx="24" cy="26" r="3" />
    </svg>
  );
}
