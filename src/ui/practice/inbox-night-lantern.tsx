import type { Thirds } from '../../practice/inbox-night/score.ts';
import './inbox-night-lantern.css';

const panes = [{ third: 3, y: 38 }, { third: 2, y: 61 }, { third: 1, y: 84 }] as const;

/** A lantern with three panes that light from below. What it shows stands in words beside it. */
export function Lantern({ lit }: { readonly lit: Thirds }) {
  return (
    <svg class="lantern" data-lit={lit} viewBox="0 0 110 136" aria-hidden="true">
      <circle class="lantern-halo" cx="55" cy="74" r="50" />
      <circle class="lantern-ring" cx="55" cy="12" r="9" />
      <path class="lantern-metal" d="M12 38 34 22h42l22 16z" />
      {panes.map(({ third, y }) => <rect key={third} class={third <= lit ? 'lantern-pane lantern-pane-lit' : 'lantern-pane'} x="21" y={y} width="68" height="23" />)}
      <path class="lantern-bars" d="M44 38v69M66 38v69" />
      <path class="lantern-metal" d="M14 107h82v7q0 7-7 7H21q-7 0-7-7z" />
    </svg>
  );
}
