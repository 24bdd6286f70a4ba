import type { JSX } from 'preact';

/** What can be seen in a window while nobody has put the light on. Drawn in the colours of the night, so that it stays quiet. */
const dressings: readonly JSX.Element[] = [
  <g key="curtains"><path d="M0 0H46Q40 60 20 100H0ZM160 0H114Q120 60 140 100H160Z" /><path d="M0 0H160V14H0Z" /></g>,
  <g key="plant"><path d="M66 116H96L92 146H70Z" /><path d="M81 116Q50 100 52 70Q78 82 81 116Q84 74 112 64Q114 98 81 116Q76 84 84 52Q96 84 81 116" /></g>,
  <g key="blind"><path d="M8 0H152V10H8ZM8 20H152V30H8ZM8 40H152V50H8ZM8 60H152V70H8Z" /><path d="M76 70H84V88H76Z" /></g>,
  <g key="cat"><path d="M60 146Q52 108 76 98L70 78L84 86H94L108 78L102 100Q124 112 118 146Z" /><path d="M118 138Q140 132 134 106" fill="none" stroke="currentColor" stroke-width="7" stroke-linecap="round" /></g>,
  <g key="lights"><path d="M0 10Q40 44 80 18T160 16" fill="none" stroke="currentColor" stroke-width="4" /><circle cx="26" cy="30" r="8" /><circle cx="62" cy="30" r="8" /><circle cx="98" cy="20" r="8" /><circle cx="136" cy="30" r="8" /></g>,
  <g key="books"><path d="M30 96H46V146H30ZM50 88H64V146H50ZM68 102H84V146H68ZM96 146L110 92L124 96L110 146Z" /></g>,
];

/** The dressing of the window at this place of the house. */
export function WindowDressing({ place }: { readonly place: number }) {
  return (
    <svg class="window-dressing" viewBox="0 0 160 146" preserveAspectRatio="xMidYMax slice" aria-hidden="true">
      <path class="window-shine" d="M96 0H134L60 146H22ZM146 0H156L82 146H72Z" />
      {dressings[(place * 5 + 1) % dressings.length]}
    </svg>
  );
}
