/** The door to whatever makes sound. Behind it stands Howler, or nothing: no call here throws or reports that it was heard. */

/** One audio file, open. */
export interface Track {
  /** Whether it can sound at once. */
  ready(): boolean;
  /** Starts the part of it called so, or the loop it holds. */
  play(part?: string): void;
  stop(): void;
  /** Moves its volume, 0 to 1, over a time in milliseconds. */
  fade(from: number, to: number, milliseconds: number): void;
  volume(to: number): void;
}

export interface SoundPort {
  /** Opens the file that holds all effects as parts. */
  effects(): Track;
  /** Opens the loop of a place; it plays in a circle once started. */
  loop(place: string): Track;
  mute(on: boolean): void;
  /** While it rests no file is fetched, not even one that failed. */
  rest(on: boolean): void;
}
