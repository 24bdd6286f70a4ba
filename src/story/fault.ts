/** One thing wrong with a level, said so that somebody who is no programmer can find the place and put it right. */
export interface Fault {
  /** The id of the check that found it, as in the table of checks; `shape` when the file itself is not a level. */
  readonly check: string;
  /** Where: `nodes.knock.options[1].next`, or `en: knock.text` for a word. */
  readonly place: string;
  /** The file and the line the place is in, once somebody has looked: `free-skins/level.json, line 12`. */
  readonly file?: string;
  /** What is wrong, one sentence. */
  readonly message: string;
  /** What to do about it, one sentence. */
  readonly mend: string;
  /** The shortest way of playing that shows it, one entry for each option or button; absent where no play is needed to see it. */
  readonly path?: readonly string[];
}
