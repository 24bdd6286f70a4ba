/** The three questions somebody comes with. */
export const helpTopics = ['danger', 'talk', 'report'] as const;
export type HelpTopicName = (typeof helpTopics)[number];

/** Ways to reach a service, in the order they are offered: most children would rather write than call. */
export const channelKinds = ['chat', 'text', 'mail', 'phone', 'web'] as const;
export type ChannelKind = (typeof channelKinds)[number];

export interface HelpChannel {
  readonly kind: ChannelKind;
  /** A number as it is dialled and read, or an address beginning with https. */
  readonly to: string;
}

/** One service, its texts already in the player's language. */
export interface HelpEntry {
  readonly id: string;
  readonly topic: HelpTopicName;
  readonly service: string;
  readonly about?: string;
  readonly channels: readonly HelpChannel[];
  readonly hours: string;
  readonly cost: string;
  readonly ages: string;
  /** The page the line was confirmed on, and the day. */
  readonly source: string;
  readonly confirmed: string;
}

export interface HelpProps {
  /** The countries there are lines for, as two-letter codes. */
  readonly countries: readonly string[];
  /** The player's choice; nothing is guessed from where the device is. */
  readonly country?: string;
  /** The lines of that country. */
  readonly entries: readonly HelpEntry[];
  readonly onCountry: (country: string) => void;
  /** Opens the list of what was sent. */
  readonly onSent?: () => void;
  readonly onClose: () => void;
}
