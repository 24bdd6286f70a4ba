/** The port to a device's storage: texts by key. Everything above it is the same for IndexedDB, localStorage and memory. */
export interface Driver {
  /** Goes out: the text, or null when there is none. Rejects when the device refuses. */
  readonly get: (key: string) => Promise<string | null>;
  readonly set: (key: string, text: string) => Promise<void>;
  /** Removing what is not there is fine. */
  readonly remove: (key: string) => Promise<void>;
  readonly keys: () => Promise<readonly string[]>;
}
