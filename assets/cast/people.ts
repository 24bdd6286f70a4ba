/**
 * The cast: one row a person. Whoever wants a new neighbour adds a row and bakes; nothing else names a person.
 * Piece names are those of Open Peeps (`react-peeps`); face names are the rows of `faces.ts`.
 */
import type { FaceName, Look } from './faces.ts';

/** How much of an adult's body a person has. The head stays, so a child is a big head on a small body. */
export const bodyScale = { child: 0.8, teen: 0.9, adult: 1 } as const;

export interface Person {
  readonly id: string;
  readonly grown: keyof typeof bodyScale;
  /** The one colour of skin and clothes. No two people share one. */
  readonly colour: string;
  readonly hair: string;
  readonly body: string;
  readonly beard?: string;
  readonly glasses?: string;
  /** Looks that differ from `everyone` in `faces.ts`. */
  readonly faces?: Readonly<Partial<Record<Look, FaceName>>>;
}

export const people: readonly Person[] = [
  { id: 'jonas', grown: 'child', colour: '#8fd8e8', hair: 'ShortMessy', body: 'Gaming' },
  { id: 'mila', grown: 'child', colour: '#ff8fa8', hair: 'Bun', body: 'Device' },
  { id: 'aisha', grown: 'child', colour: '#c4a7e7', hair: 'Hijab', body: 'Device' },
  { id: 'leo', grown: 'child', colour: '#9be3a4', hair: 'Twists', body: 'Gaming' },
  { id: 'vera', grown: 'adult', colour: '#ffe3b3', hair: 'GrayBun', body: 'Device', glasses: 'GlassRound' },
  { id: 'tom', grown: 'teen', colour: '#ffc46b', hair: 'Afro', body: 'StripedShirt' },
  { id: 'kim', grown: 'teen', colour: '#f7a8ff', hair: 'MediumBangs', body: 'Hoodie' },
  { id: 'sam', grown: 'teen', colour: '#ffd9c2', hair: 'Pomp', body: 'Device' },
  { id: 'noor', grown: 'teen', colour: '#7fe0cf', hair: 'LongCurly', body: 'Sweater' },
  { id: 'eli', grown: 'teen', colour: '#b5e48c', hair: 'FlatTop', body: 'SportyShirt' },
  { id: 'marek', grown: 'teen', colour: '#ffcf9e', hair: 'ShavedSides', body: 'FurJacket' },
  { id: 'dina', grown: 'teen', colour: '#ff9d8a', hair: 'CornRowsFilled', body: 'ShirtCoat' },
  { id: 'ada', grown: 'teen', colour: '#e6e36a', hair: 'ShavedWavy', body: 'Hoodie', glasses: 'GlassRoundThick' },
  { id: 'rana', grown: 'adult', colour: '#9db8ff', hair: 'MediumStraight', body: 'Explaining' },
  { id: 'papa', grown: 'adult', colour: '#b7d6a0', hair: 'ShortVolumed', body: 'ButtonShirt', beard: 'Chin' },
  { id: 'ms-okafor', grown: 'adult', colour: '#f0a868', hair: 'BunFancy', body: 'Coffee', glasses: 'GlassButterfly' },
];
