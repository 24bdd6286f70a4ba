/**
 * What messages of Inbox Night are built from. A part is one whole text, written by hand; what it *is* stands here as a fact,
 * and the facts alone decide whether a message is a trap (`judge.ts`). How a message is written, loud or polite, decides nothing.
 */

/** Who sends it. `known`: saved by the player, or the address is the sender's own. `new`: never seen, pretends nothing. `look-alike`: another's name, not their address. */
export type Standing = 'known' | 'new' | 'look-alike';

/** How it begins. None of these proves anything: genuine messages can be loud, too. */
export type Tone = 'plain' | 'loud' | 'alarm' | 'too-good';

/** What only somebody with bad plans asks for in a message. */
export const grabs = ['code', 'password', 'money', 'card', 'picture', 'elsewhere'] as const;
export type Grab = (typeof grabs)[number];

/**
 * What it wants. `tells`: nothing. `own-way`: something done on a way the player has without the message. `page`: to be looked up on the
 * sender's page. `favour`: something a real person may ask for and a false one, too.
 */
export type Want = 'tells' | 'own-way' | 'page' | 'favour' | Grab;

/** What it leaves room for. `open`: others may know and be asked. `shut`: nobody may be asked or told. */
export type Room = 'hurry' | 'open' | 'shut';

/** The surface it stands on, a name of the screens of an evening. */
export type InboxSurface = 'mail' | 'chat' | 'bank';

export interface Part<Fact extends string> {
  /** Where its words are: `parts.<id>`. */
  readonly id: string;
  readonly fact: Fact;
  /** Only with these senders; with all when left out. */
  readonly by?: readonly string[];
}

/** An occasion somebody writes on, with everything that may be written. */
export interface Situation {
  readonly id: string;
  readonly surface: InboxSurface;
  /** An account of a person can be taken over, so that even a known name may ask for a code. */
  readonly person: boolean;
  readonly senders: readonly Part<Standing>[];
  readonly openings: readonly Part<Tone>[];
  readonly asks: readonly Part<Want>[];
  readonly closings: readonly Part<Room>[];
}

/** The four places of a message; no two closings are of the same fact. */
export interface Combination {
  readonly situation: Situation;
  readonly sender: Part<Standing>;
  readonly opening: Part<Tone>;
  readonly ask: Part<Want>;
  readonly closings: readonly Part<Room>[];
}

/** Whether a real sender never wants this in a message. */
export function isGrab(want: Want): want is Grab {
  return grabs.some((grab) => grab === want);
}

/** Parts of one place, from a table of names and facts. `by` names senders of the same situation. */
export function partsOf<Fact extends string>(space: string, table: Readonly<Record<string, Fact | readonly [Fact, ...string[]]>>): readonly Part<Fact>[] {
  return Object.entries(table).map(([name, row]) => {
    if (typeof row === 'string') return { id: `${space}.${name}`, fact: row };
    const [fact, ...by] = row as readonly [Fact, ...string[]];
    return { id: `${space}.${name}`, fact, by: by.map((sender) => `${space}.${sender}`) };
  });
}
