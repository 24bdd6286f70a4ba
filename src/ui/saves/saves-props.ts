import type { Sign } from '../sign-list.ts';

/** What the dialog tells of the last thing that was done in it. `not-kept`: nothing has changed; `partly`: the device may have done some of it; `unsaid`: it did not say what it keeps; `lacking`: it did not hand over all of it for the file. */
export type SavesNews =
  | { readonly kind: 'forgotten' | 'reset' | 'opened' | 'undone' | 'not-kept' | 'partly' | 'unsaid' | 'lacking' }
  | { readonly kind: 'fault'; readonly code: SavesFault; readonly place: string };

/** Why a file was not opened; each is a sentence of `saves.file.faults`. */
export type SavesFault = 'too-big' | 'not-json' | 'not-ours' | 'newer' | 'damaged' | 'record' | 'unread';

/** `none`: nothing is kept before it is asked for. `stopped`: the connection broke off; `full`: there is no room left on the device. What has arrived stays. Sizes in bytes; a `total` of 0 is not known yet. */
export type OfflineView = { readonly is: 'none' | 'partly' | 'stopped' | 'full' | 'whole' } | { readonly is: 'bringing'; readonly done: number; readonly total: number };

export interface SavesProps {
  readonly sign: Sign;
  readonly keepsNothing: boolean;
  /** The signs that have something kept on this device. */
  readonly taken: readonly Sign[];
  /** The evenings of this sign, by level, unless the device does not say. */
  readonly evenings: readonly string[] | 'unsaid';
  readonly news?: SavesNews;
  readonly canUndo: boolean;
  /** Not there where the browser cannot keep the game itself. */
  readonly offline?: OfflineView;
  readonly onSign: (sign: Sign) => void;
  readonly onNothing: () => void;
  readonly onForget: (level: string) => void;
  readonly onReset: () => void;
  readonly onUndo: () => void;
  readonly onSave: () => void;
  readonly onOpen: (file: Blob) => void;
  readonly onOffline: () => void;
  readonly onClose: () => void;
}
