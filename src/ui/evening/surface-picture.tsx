import type { Surface } from '../../story/level.ts';
import './surface-picture.css';

/** A plain drawing of what such a screen looks like. It says nothing that the words do not, and copies no real one. */
export function SurfacePicture({ surface }: { readonly surface: Surface }) {
  const drawing = drawings[surface];
  return drawing === undefined ? null : <svg class="surface-picture" viewBox="0 0 320 120" aria-hidden="true" focusable="false">{drawing}</svg>;
}

const fox = (
  <g>
    <path class="sp-fox" d="M0-26-22-38-24-6Q-20 22 0 26 20 22 24-6L22-38Z" />
    <path class="sp-paper" d="M-13 12Q0 2 13 12 10 22 0 26-10 22-13 12Z" />
    <circle class="sp-ink" cx="-10" cy="-4" r="3" /><circle class="sp-ink" cx="10" cy="-4" r="3" /><circle class="sp-ink" cx="0" cy="18" r="3.5" />
  </g>
);
const gem = <path class="sp-gem" d="M-16-8-8-18H8L16-8 0 18ZM-16-8H16M-6-8 0 18 6-8" />;
const card = (x: number, fill: string) => <rect class={fill} x={x} y="10" width="92" height="100" rx="12" />;

const drawings: Readonly<Partial<Record<Surface, ReturnType<typeof card>>>> = {
  page: (
    <g>
      <rect class="sp-night" x="3" y="6" width="314" height="108" rx="14" />
      <path class="sp-ray" d="M160 64 40 8H100ZM160 64 220 8H280ZM160 64 12 60V108ZM160 64 308 60V108Z" />
      <g transform="translate(160 62)">{fox}</g><g transform="translate(66 62)">{gem}</g><g transform="translate(254 62)">{gem}</g>
    </g>
  ),
  shop: (
    <g>
      {card(6, 'sp-violet')}{card(114, 'sp-lamp')}{card(222, 'sp-safety')}
      <g transform="translate(52 60)">{fox}</g><g transform="translate(160 60) scale(1.4)">{gem}</g>
      <path class="sp-pan" d="M242 46H294V66Q294 82 278 82H258Q242 82 242 66ZM294 52H312" />
    </g>
  ),
  settings: (
    <g>
      {[14, 50, 86].map((y, at) => (
        <g key={y}>
          <rect class="sp-row" x="10" y={y - 6} width="300" height="30" rx="10" />
          <rect class={at === 1 ? 'sp-off' : 'sp-safety'} x="252" y={y} width="42" height="18" rx="9" />
          <circle class="sp-paper" cx={at === 1 ? 262 : 284} cy={y + 9} r="8" />
          <path class="sp-line" d={`M26 ${y + 9}H${at === 1 ? 120 : 160}`} />
        </g>
      ))}
    </g>
  ),
  permission: (
    <g>
      {card(16, 'sp-lamp')}{card(212, 'sp-violet')}
      <path class="sp-pan" d="M62 28 88 58 62 92 36 58ZM36 58H88M62 28V92" />
      <g transform="translate(258 60)">{fox}</g>
      <path class="sp-line" d="M124 48H194L180 36M196 76H126L140 88" />
    </g>
  ),
};
