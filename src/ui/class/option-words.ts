import type { LevelId, NodeId } from '../../story/level.ts';
import type { Words } from '../../words/words.ts';
import type { VoteKind } from './show.ts';

/** Where the words of an option stand: the choice, or the surface under the torch. Cards and answers need no place. */
export interface OptionPlace {
  readonly level: LevelId;
  readonly kind: VoteKind;
  readonly node: NodeId;
}

/** The words of an option, whatever is voted on. */
export function wordsOfOption(words: Words, { level, kind, node }: OptionPlace, option: string): string {
  switch (kind) {
    case 'choice': return words.level(level)(`${node}.options.${option}.text`);
    case 'inspect': return words.level(level)(`${node}.items.${option}.text`);
    case 'card': return words.t(`evening.cards.${option}`);
    case 'check': return words.t(`evening.check.${option}`);
  }
}
