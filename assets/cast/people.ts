/**
 * The cast: one row a person. Whoever wants a new neighbour adds a row and bakes; nothing else names a person.
 * Piece names are those of Open Peeps (`react-peeps`); face names are the rows of `faces.ts`.
 */
import type { FaceName } from './faces.ts';
import type { Mood } from '../../src/story/level.ts';

/** How much of an adult's body a person has. The head stays, so a child is a big head on a small body. */
export const bodyScale = { child: 0.8, teen: 0.9, adult: 1 } as const;

export interface Person {
  readonly id: string;
  readonly grown: keyof typeof bodyScale;
  /** The one colour of skin and clothes. No two people share one. */
  readonly colour: string;
  readonly hair: string;
  readonly bust: string;
  /** On their feet. Without a piece they do not stand: they sit in their wheelchair then too. */
  readonly standing?: string;
  readonly sitting: string;
  readonly beard?: string;
  readonly glasses?: string;
  /** Moods whose face differs from `everyone` in `faces.ts`. */
  readonly faces?: Readonly<Partial<Record<Mood, FaceName>>>;
}

export const people: readonly Person[] = [
  { id: 'jonas', grown: 'child', colour: '#8fd8e8', hair: 'ShortMessy', bust: 'Gaming', standing: 'EasingWB', sitting: 'OneLegUpWB' },
  { id: 'papa', grown: 'adult', colour: '#b7d6a0', hair: 'ShortVolumed', bust: 'ButtonShirt', standing: 'ShirtPantsBW', sitting: 'CrossedLegs', beard: 'Chin' },
  { id: 'mila', grown: 'child', colour: '#ff8fa8', hair: 'Bun', bust: 'Device', standing: 'PolkaDots', sitting: 'HandsBackWB' },
  { id: 'mila-mum', grown: 'adult', colour: '#e889c4', hair: 'BunCurly', bust: 'BlazerBlackTee', standing: 'RestingWB', sitting: 'CrossedLegs' },
  { id: 'coach', grown: 'adult', colour: '#ff8f6b', hair: 'CornRows', bust: 'SportyShirt', standing: 'RoboDanceWB', sitting: 'CrossedLegs' },
  { id: 'aisha', grown: 'child', colour: '#c4a7e7', hair: 'Hijab', bust: 'Device', standing: 'RestingWB', sitting: 'ClosedLegWB' },
  { id: 'yusuf', grown: 'teen', colour: '#a6a2f0', hair: 'Short', bust: 'PoloSweater', standing: 'CrossedArmsWB', sitting: 'OneLegUpBW' },
  { id: 'bo', grown: 'child', colour: '#f2c1d8', hair: 'TwistsVolumed', bust: 'Shirt', standing: 'WalkingBW', sitting: 'HandsBackBW' },
  { id: 'lin', grown: 'child', colour: '#d5e8ff', hair: 'MediumBangsFilled', bust: 'StripedShirt', standing: 'PolkaDots', sitting: 'ClosedLegWB' },
  { id: 'ms-okafor', grown: 'adult', colour: '#f0a868', hair: 'BunFancy', bust: 'Coffee', standing: 'PointingFingerWB', sitting: 'CrossedLegs', glasses: 'GlassButterfly' },
  { id: 'leo', grown: 'child', colour: '#9be3a4', hair: 'Twists', bust: 'Gaming', standing: 'WalkingWB', sitting: 'ClosedLegBW' },
  { id: 'vera', grown: 'adult', colour: '#ffe3b3', hair: 'GrayBun', bust: 'Device', standing: 'RestingBW', sitting: 'CrossedLegs', glasses: 'GlassRound' },
  { id: 'toni', grown: 'child', colour: '#c9f0f2', hair: 'Beanie', bust: 'Hoodie', standing: 'EasingBW', sitting: 'OneLegUpWB' },
  { id: 'clerk', grown: 'adult', colour: '#e5d0ff', hair: 'MediumShort', bust: 'BlazerBlackTee', standing: 'BlazerPantsWB', sitting: 'CrossedLegs', glasses: 'GlassRoundThick' },
  { id: 'tom', grown: 'teen', colour: '#ffc46b', hair: 'Afro', bust: 'StripedShirt', standing: 'CrossedArmsWB', sitting: 'OneLegUpBW' },
  { id: 'kim', grown: 'teen', colour: '#f7a8ff', hair: 'MediumBangs', bust: 'Hoodie', standing: 'EasingBW', sitting: 'ClosedLegBW' },
  { id: 'jo', grown: 'adult', colour: '#d98cf0', hair: 'FlatTopLong', bust: 'SweaterDots', standing: 'RoboDanceWB', sitting: 'CrossedLegs' },
  { id: 'pia', grown: 'teen', colour: '#d8f0a8', hair: 'LongBangs', bust: 'DotJacket', standing: 'EasingWB', sitting: 'HandsBackBW' },
  { id: 'sam', grown: 'teen', colour: '#ffd9c2', hair: 'Pomp', bust: 'Device', sitting: 'WheelChair' },
  { id: 'noor', grown: 'teen', colour: '#7fe0cf', hair: 'LongCurly', bust: 'Sweater', standing: 'RestingBW', sitting: 'ClosedLegWB' },
  { id: 'noor-mum', grown: 'adult', colour: '#55c8b0', hair: 'Long', bust: 'Coffee', standing: 'BlazerPantsBW', sitting: 'CrossedLegs', glasses: 'GlassAviator' },
  { id: 'ravi', grown: 'teen', colour: '#e0b98a', hair: 'ShortCurly', bust: 'Paper', standing: 'ShirtPantsWB', sitting: 'ClosedLegBW' },
  { id: 'lou', grown: 'teen', colour: '#6fd0f5', hair: 'BantuKnots', bust: 'ArmsCrossed', standing: 'WalkingFilled', sitting: 'OneLegUpWB' },
  { id: 'mr-bello', grown: 'adult', colour: '#c8c8de', hair: 'Bald', bust: 'ShirtCoat', sitting: 'WheelChair', beard: 'Chin', glasses: 'GlassClubmaster' },
  { id: 'eli', grown: 'teen', colour: '#b5e48c', hair: 'FlatTop', bust: 'SportyShirt', standing: 'ShirtWB', sitting: 'ClosedLegWB' },
  { id: 'marek', grown: 'teen', colour: '#ffcf9e', hair: 'ShavedSides', bust: 'FurJacket', standing: 'CrossedArmsBW', sitting: 'OneLegUpWB' },
  { id: 'marek-dad', grown: 'adult', colour: '#d9a56f', hair: 'BaldSides', bust: 'PoloSweater', standing: 'PointingFingerBW', sitting: 'CrossedLegs', beard: 'GrayFull' },
  { id: 'dina', grown: 'teen', colour: '#ff9d8a', hair: 'CornRowsFilled', bust: 'ShirtCoat', standing: 'BlazerPantsWB', sitting: 'HandsBackWB' },
  { id: 'ada', grown: 'teen', colour: '#e6e36a', hair: 'ShavedWavy', bust: 'Hoodie', standing: 'ShirtPantsWB', sitting: 'ClosedLegBW', glasses: 'GlassRoundThick' },
  { id: 'rana', grown: 'adult', colour: '#9db8ff', hair: 'MediumStraight', bust: 'Explaining', standing: 'BlazerPantsBW', sitting: 'CrossedLegs' },
];
