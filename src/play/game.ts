/**
 * What the running game consists of: the rooms it is wired from and the signals every screen looks at.
 * Actions stand in files of their own (`evening-actions.ts`, `settings-actions.ts`); this file only says what there is.
 */
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import type { Campaign } from '../campaign/campaign.ts';
import type { HelpCountry } from '../campaign/help.ts';
import type { Keep } from '../keep/keep.ts';
import type { Offline } from '../offline/open-offline.ts';
import type { Sound } from '../sound/sound.ts';
import type { CountingState, SentReport } from '../ui/sent.tsx';
import type { Words } from '../words/words.ts';
import type { Counting } from './counting.ts';
import type { EveningState } from './evening-state.ts';
import { emptyHouse } from './house-record.ts';
import type { HouseRecord } from './house-record.ts';
import type { Keeping } from './keeping.ts';
import type { LevelEntry, LoadJson } from './levels.ts';
import type { Player, TabStorage } from './player.ts';
import type { Route } from './route.ts';
import { defaultSettings } from './settings.ts';
import type { Settings } from './settings.ts';
import type { StageLink } from './stage-link.ts';

/** What stands beside the game and comes in from outside, so that tests and the still stage can bring their own. */
export interface Surroundings {
  readonly words: Words;
  readonly keep: Keep;
  readonly sound: Sound;
  readonly campaign: Campaign;
  readonly loadJson: LoadJson;
  /** Milliseconds since 1970. */
  readonly now: () => number;
  /** From 0 up to but not including 1. */
  readonly random: () => number;
  /** Fixed by a developer switch; else every evening draws its own. */
  readonly seed?: number;
  /** Whether the device asks for reduced motion. */
  readonly deviceReduces: boolean;
  /** Messages come at once, by a developer switch. */
  readonly instant: boolean;
}

/** Things the player is told once, in a line that goes away. */
export const noticeKinds = ['not-kept', 'other-tab', 'older-save', 'newer-save', 'broken-save', 'level-changed', 'no-stage', 'level-missing', 'room-missing', 'language-missing', 'in-english'] as const;
export type NoticeKind = (typeof noticeKinds)[number];

/** Why nothing is written over an evening's save: a newer game wrote it, it is broken, or the device did not let it be read. */
export type SetAside = 'newer' | 'broken' | 'unread';

/** A dialog over whatever screen is open. */
export type Overlay = 'help' | 'language' | 'comfort' | 'sound' | 'consent' | 'sent' | 'map' | 'saves';

/** The game on a device without a network; see `offline/`. */
export interface OfflineDoor extends Offline {
  /** A newer version waits. */
  readonly newer: Signal<boolean>;
  /** Leaves no trace of evenings that nobody has kept under any sign. */
  readonly forget: () => void;
}

export interface SavesDoor extends Pick<Player, 'device' | 'keepsNothing'> {
  readonly tab: () => TabStorage;
  /** Takes back what was forgotten or opened last. */
  readonly undo: Signal<Undo | undefined>;
}

export interface Undo {
  readonly what: 'forgotten' | 'reset' | 'opened';
  /** Gives back whether everything is as it was. */
  readonly run: () => Promise<boolean>;
}

export interface Game extends Surroundings {
  /** Writes what changes with every step. */
  readonly keeping: Keeping;
  /** The picture sign under which everything is kept. */
  readonly sign: string;
  readonly levels: readonly LevelEntry[];
  readonly settings: Signal<Settings>;
  readonly house: Signal<HouseRecord>;
  readonly route: Signal<Route>;
  readonly evening: Signal<EveningState | undefined>;
  readonly overlay: Signal<Overlay | undefined>;
  readonly notices: Signal<readonly NoticeKind[]>;
  /** Where the torch lies while it is out. */
  readonly torch: Signal<{ readonly out: boolean; readonly item: string | null }>;
  /** The help lines of the player's country; nothing until they have arrived. */
  readonly help: Signal<HelpCountry | undefined>;
  readonly stage: Signal<StageLink>;
  /** Evenings whose save could not be read; nothing is written over it. */
  readonly setAside: Map<string, SetAside>;
  /** What the player can do with what is kept; not there where nobody's saves are open, as in a class. */
  readonly saves?: SavesDoor;
  /** Nothing until it is there, and where it cannot be. */
  readonly offline: Signal<OfflineDoor | undefined>;
  readonly counting: Counting;
  /** Whether the campaign asks to count at all: not when it is switched off, and not against the browser's own wish for privacy. */
  readonly mayAsk: boolean;
  /** Whether this device is counted now, and if not, who said so. */
  readonly countingState: () => CountingState;
  /** The very reports, newest first, for *what was sent*. */
  readonly reports: () => Promise<readonly SentReport[]>;
  /** Throws away everything that waits to be sent, and what was counted. */
  readonly stopCounting: () => Promise<void>;
}

/** The signals of a game that has just been opened. */
export function newSignals(route: Route, stage: StageLink) {
  return {
    settings: signal<Settings>(defaultSettings),
    house: signal<HouseRecord>(emptyHouse),
    route: signal<Route>(route),
    evening: signal<EveningState | undefined>(undefined),
    overlay: signal<Overlay | undefined>(undefined),
    notices: signal<readonly NoticeKind[]>([]),
    torch: signal<{ readonly out: boolean; readonly item: string | null }>({ out: false, item: null }),
    help: signal<HelpCountry | undefined>(undefined),
    stage: signal<StageLink>(stage),
    offline: signal<OfflineDoor | undefined>(undefined),
  };
}

/** Tells the player something once. */
export function tellNotice(game: Pick<Game, 'notices'>, kind: NoticeKind): void {
  if (!game.notices.value.includes(kind)) game.notices.value = [...game.notices.value, kind];
}
