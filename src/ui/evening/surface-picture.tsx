import type { VNode } from 'preact';
import type { LevelId, Surface } from '../../story/level.ts';
import './surface-picture.css';

export interface SurfacePictureProps {
  readonly level: LevelId;
  readonly surface: Surface;
}

/** A plain drawing of what stands on such a screen. It says nothing that the words do not, and copies no real one. */
export function SurfacePicture({ level, surface }: SurfacePictureProps) {
  const drawing = ofLevels[level]?.[surface] ?? ofAll[surface];
  return drawing === undefined ? null : <svg class="surface-picture" viewBox="0 0 320 96" aria-hidden="true" focusable="false">{drawing}</svg>;
}

type Drawings = Readonly<Partial<Record<Surface, VNode>>>;

/** A banner that could stand on any page, a shelf that could stand in any shop, and a list that settings could begin with: a door that shuts, a device, who sees. */
const ofAll: Drawings = {
  page: (
    <g>
      <rect class="sp-violet" x="3" y="4" width="314" height="88" rx="14" />
      <circle class="sp-lamp" cx="262" cy="38" r="20" />
      <path class="sp-night" d="M5 70Q46 36 92 62T176 58 250 68 315 52V78Q315 90 303 90H17Q5 90 5 78Z" />
    </g>
  ),
  shop: (
    <g>
      <rect class="sp-safety" x="30" y="30" width="52" height="46" rx="6" /><path class="sp-line" d="M56 30V76M30 46H82" />
      <path class="sp-fraud" d="M134 34H186L192 76H128ZM146 34Q146 14 160 14T174 34" />
      <circle class="sp-bullying" cx="262" cy="50" r="26" /><path class="sp-line" d="M244 38Q262 56 280 38M244 64Q262 46 280 64" />
      <path class="sp-line" d="M8 80H312M24 80V92M296 80V92" />
    </g>
  ),
  settings: (
    <g>
      <rect class="sp-violet" x="12" y="12" width="88" height="72" rx="14" /><path class="sp-line" d="M46 44V36Q46 26 56 26T66 36V44" /><rect class="sp-lamp" x="38" y="44" width="36" height="28" rx="6" />
      <rect class="sp-gem" x="116" y="12" width="88" height="72" rx="14" /><rect class="sp-paper" x="145" y="22" width="30" height="52" rx="7" /><path class="sp-line" d="M157 66H163" />
      <rect class="sp-safety" x="220" y="12" width="88" height="72" rx="14" /><path class="sp-paper" d="M234 48Q264 18 294 48 264 78 234 48Z" /><circle class="sp-ink" cx="264" cy="48" r="8" />
    </g>
  ),
};

const fox = (
  <g>
    <path class="sp-fraud" d="M0-26-22-38-24-6Q-20 22 0 26 20 22 24-6L22-38Z" />
    <path class="sp-paper" d="M-13 12Q0 2 13 12 10 22 0 26-10 22-13 12Z" />
    <circle class="sp-ink" cx="-10" cy="-4" r="3" /><circle class="sp-ink" cx="10" cy="-4" r="3" /><circle class="sp-ink" cx="0" cy="18" r="3.5" />
  </g>
);
const gem = <path class="sp-gem" d="M-16-8-8-18H8L16-8 0 18ZM-16-8H16M-6-8 0 18 6-8" />;
const ware = (x: number, fill: string) => <rect class={fill} x={x} y="4" width="92" height="88" rx="12" />;

/** What the pages of an evening show, where somebody has drawn it. */
const ofLevels: Readonly<Record<LevelId, Drawings>> = {
  'free-skins': {
    page: (
      <g>
        <rect class="sp-night" x="3" y="4" width="314" height="88" rx="14" />
        <path class="sp-ray" d="M160 52 40 6H100ZM160 52 220 6H280ZM160 52 12 48V88ZM160 52 308 48V88Z" />
        <g transform="translate(160 53)">{fox}</g><g transform="translate(66 50)">{gem}</g><g transform="translate(254 50)">{gem}</g>
      </g>
    ),
    shop: (
      <g>
        {ware(6, 'sp-violet')}{ware(114, 'sp-lamp')}{ware(222, 'sp-safety')}
        <g transform="translate(52 53)">{fox}</g><g transform="translate(160 48) scale(1.4)">{gem}</g>
        <path class="sp-row" d="M242 34H294V54Q294 70 278 70H258Q242 70 242 54ZM294 40H312" />
      </g>
    ),
  },
};
