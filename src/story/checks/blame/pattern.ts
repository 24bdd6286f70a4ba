/** Something that blames the one it happened to. `unlessAfter` lists words that take the blame back when one of them stands shortly before. */
export interface Blame {
  readonly pattern: RegExp;
  /** How the pattern is named to a writer. */
  readonly says: string;
  readonly unlessAfter?: readonly string[];
}
