import type { HelpChannel as ChannelKind, HelpKind } from '../campaign/help.ts';

export interface HelpChannel {
  readonly kind: ChannelKind;
  /** A number as people write it, or an address beginning with https. */
  readonly to: string;
}

/** One service in one row of the panel, its texts already in the player's language. An empty text is not shown. */
export interface HelpEntry {
  readonly id: string;
  readonly topic: HelpKind;
  readonly service: string;
  readonly channels: readonly HelpChannel[];
  readonly hours: string;
  readonly cost: string;
  readonly ages: string;
  readonly languages: string;
  /** Where the line was read: a page or a publication. */
  readonly source: string;
  /** When that source was read: year, month or day, as `2025`, `2025-11` or `2025-11-03`. */
  readonly verified?: string;
  /** The day on which the campaign's owner last confirmed the line; empty until then. */
  readonly confirmed: string;
}

export interface HelpProps {
  /** The countries there are lines for, as two capital letters; `international` for everywhere else. */
  readonly countries: readonly string[];
  /** Whose lines these are; nothing is guessed from where the device is. Absent until the lines have arrived. */
  readonly country?: string;
  readonly entries: readonly HelpEntry[];
  readonly onCountry: (country: string) => void;
  /** Opens the list of what was sent. */
  readonly onSent?: () => void;
  readonly onClose: () => void;
}
