/**
 * Every developer switch, in one table. They are read from the address (`?stage=off&lang=qps-long#/evening/free-skins`), checked
 * against this table, and passed on as plain values; nothing else in the game reads the address's query.
 */

interface Flag { readonly type: 'flag'; readonly says: string }
interface OneOf { readonly type: 'oneOf'; readonly values: readonly string[]; readonly says: string }
interface Pattern { readonly type: 'pattern'; readonly pattern: RegExp; readonly says: string }
type Switch = Flag | OneOf | Pattern;

export const switches = {
  dev: { type: 'flag', says: 'opens the developer panel: every switch of this table, the level jump, the live state' },
  sheet: { type: 'oneOf', values: ['cast'], says: 'with dev, opens a page to look at in place of the game; cast: everybody in every mood and pose' },
  stage: { type: 'oneOf', values: ['on', 'off', 'still'], says: 'off: words only; still: the stage stands still and is stepped by `step` events on #stage, for pictures' },
  lang: { type: 'pattern', pattern: /^[a-z]{2,3}(-[a-z]+)?$/i, says: 'the language for this visit, the pseudo-languages qps-long and qps-rtl among them; nothing is kept' },
  motion: { type: 'oneOf', values: ['full', 'reduced'], says: 'overrides the device\'s wish for reduced motion' },
  seed: { type: 'pattern', pattern: /^[0-9]{1,9}$/, says: 'the seed of every draw by lot in this visit' },
  instant: { type: 'flag', says: 'messages come without the rhythm of typing' },
} as const satisfies Readonly<Record<string, Switch>>;

export interface Switches {
  readonly dev: boolean;
  readonly sheet?: 'cast';
  readonly stage: 'on' | 'off' | 'still';
  readonly lang?: string;
  readonly motion?: 'full' | 'reduced';
  readonly seed?: number;
  readonly instant: boolean;
}

/**
 * Reads the switches from an address's query (`?a=b&c`).
 * Unknown names are left alone, because links from mail and school systems carry tails of their own; a known name with a value
 * outside the table counts as not set.
 */
export function readSwitches(query: string): Switches {
  const given = new URLSearchParams(query);
  const value = (name: keyof typeof switches): string | undefined => {
    const text = given.get(name);
    return text !== null && isValid(switches[name], text) ? text : undefined;
  };
  const lang = value('lang');
  const motion = value('motion');
  const seed = value('seed');
  const sheet = value('sheet');
  return {
    dev: value('dev') !== undefined,
    stage: (value('stage') ?? 'on') as Switches['stage'],
    instant: value('instant') !== undefined,
    ...(sheet === undefined ? {} : { sheet: sheet as 'cast' }),
    ...(lang === undefined ? {} : { lang }),
    ...(motion === undefined ? {} : { motion: motion as 'full' | 'reduced' }),
    ...(seed === undefined ? {} : { seed: Number(seed) }),
  };
}

function isValid(rule: Switch, text: string): boolean {
  switch (rule.type) {
    case 'flag': return text === '' || text === 'on';
    case 'oneOf': return rule.values.includes(text);
    case 'pattern': return rule.pattern.test(text);
  }
}
