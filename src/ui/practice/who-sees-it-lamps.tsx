import './who-sees-it-lamps.css';

export interface TwoLampsProps {
  readonly label: string;
  readonly lamps: readonly { readonly id: string; readonly name: string; readonly lit: boolean; readonly says: string }[];
  /** Where a stage may answer when one lights up. */
  readonly anchors?: boolean;
}

/** Two lamps side by side: not a score, but two things one can want at once. */
export function TwoLamps({ label, lamps, anchors = false }: TwoLampsProps) {
  return (
    <ul class="two-lamps" aria-label={label}>
      {lamps.map(({ id, name, lit, says }) => (
        <li key={id} class={lit ? 'two-lamp two-lamp-lit' : 'two-lamp'}>
          <svg viewBox="0 0 40 48" aria-hidden="true" focusable="false" {...(anchors ? { 'data-anchor': `lamp:${id}` } : {})}>
            <path d="M20 0v7" />
            <path class="two-lamp-glass" d="M20 7C10 7 4 14 4 22c0 7 4 10 7 14h18c3-4 7-7 7-14 0-8-6-15-16-15z" />
            <path d="M12 41h16M15 46h10" />
            {lit ? <path class="two-lamp-face" d="M14 20v2M26 20v2M14 26q6 6 12 0" /> : null}
          </svg>
          <span>{name}<span class="two-lamp-says">{says}</span></span>
        </li>
      ))}
    </ul>
  );
}
