import type { BarProps } from '../bar.tsx';
import type { Portraits, TrustedPeople } from '../evening/props.ts';
import type { DeskState } from './desk-plan.ts';
import type { CountrySays } from './rana-props.ts';

export interface DeskProps {
  readonly bar: BarProps;
  readonly portraits: Portraits;
  readonly country: CountrySays;
  readonly desk: DeskState;
  readonly onDesk: (desk: DeskState) => void;
  readonly trusted: TrustedPeople;
  readonly onTrusted: (people: TrustedPeople) => void;
  readonly onPrint: () => void;
  readonly onHelp: () => void;
  readonly onAsk: () => void;
  readonly onHouse: () => void;
}
