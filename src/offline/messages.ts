/** What page and worker say to each other. */
import type { Wish } from './manifest.ts';

export type ToWorker =
  | { readonly do: 'bring'; readonly wish: Wish }
  /** Forget every evening but these. */
  | { readonly do: 'keep-only'; readonly levels: readonly string[] }
  /** Whether everything is there. */
  | { readonly do: 'look'; readonly sounds: 'webm' | 'mp3' }
  /** Leave off whatever is being fetched: a newer version is to take over, and a browser lets it only when this one has nothing left to do. */
  | { readonly do: 'leave-off' }
  /** To a worker that waits: become the one in charge, unless the game is open elsewhere too. */
  | { readonly do: 'take-over' };

export type FromWorker =
  /** Still at it. */
  | { readonly tell: 'alive' }
  | { readonly tell: 'progress'; /** Bytes. */ readonly done: number; readonly total: number }
  | { readonly tell: 'whole' | 'stopped' | 'full' | 'partly' | 'taking-over' | 'busy' };
