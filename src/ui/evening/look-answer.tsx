import type { Card, ItemId } from '../../story/level.ts';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import { ClueDots } from './clue-dots.tsx';
import './evening-screen.css';
import './look-answer.css';
import type { LookProps } from './props.ts';
import { cardIcons } from './signal-cards.ts';

/** What came of a card: a clue, a thing that is all right, or a card that does not fit. */
export interface LookOutcome { readonly kind: 'clue' | 'harmless' | 'wrong'; readonly item: ItemId; readonly card?: Card }

export interface LookAnswerProps {
  readonly level: string;
  readonly node: string;
  readonly outcome: LookOutcome | undefined;
  readonly picked: ItemId | undefined;
  readonly clues: LookProps['clues'];
  /** The id of the sentence that says what to do here. */
  readonly hint: string;
  readonly onBack: () => void;
}

/** The card beside the torch: what was found and why it is a signal, and how many clues the evening has. */
export function LookAnswer({ level, node, outcome, picked, clues, hint, onBack }: LookAnswerProps) {
  const words = useWords();
  const say = words.level(level);
  return (
    <aside class={outcome === undefined ? 'look-answer paper' : `look-answer paper look-answer-${outcome.kind}`} aria-label={words.t('evening.look.title')}>
      <div aria-live="polite">
        {outcome === undefined ? <p id={hint}>{words.t(picked === undefined ? 'evening.look.hint' : 'evening.look.hint-card')}</p> : null}
        {outcome?.kind === 'wrong' ? <p><b>{words.t('evening.look.wrong')}</b> {words.t('evening.look.again')}</p> : null}
        {outcome?.kind === 'harmless' ? <p><b>{words.t('evening.look.fine')}</b> {say(`${node}.items.${outcome.item}.why`)}</p> : null}
        {outcome?.kind === 'clue' ? <Clue card={outcome.card} why={say(`${node}.items.${outcome.item}.why`)} /> : null}
        <ClueDots clues={clues} />
      </div>
      {outcome?.kind === 'clue' ? <Button onPress={onBack}>{words.t('evening.look.back')}</Button> : null}
    </aside>
  );
}

function Clue({ card, why }: { readonly card: Card | undefined; readonly why: string }) {
  const { t } = useWords();
  return (
    <>
      {card === undefined ? null : <p class="look-clue"><Icon of={cardIcons[card]} /><b>{t(`evening.cards.${card}`)}<span class="visually-hidden">:</span></b></p>}
      <p>{why}</p>
    </>
  );
}
