import { cards } from '../../story/level.ts';
import { cardIcons } from '../../ui/evening/signal-cards.ts';
import { Icon } from '../../ui/icon.tsx';
import { useWords } from '../../ui/words-context.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

const letters = ['A', 'B', 'C', 'D'] as const;

/** Two pages: four letters to hold up, and the signals as the torch names them. */
export function CardsSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  return (
    <Paper sheet="cards" printed={printed} title={t('kit.sheets.cards.title')} bare>
      <p>{t('kit.cards.votes')}</p>
      <ul class="cut cut-votes">{letters.map((letter) => <li key={letter} data-letter={letter}><b>{letter}</b></li>)}</ul>
      <p class="new-page">{t('kit.cards.signals')}</p>
      <ul class="cut cut-signals">{cards.map((card) => <li key={card}><Icon of={cardIcons[card]} /><b>{t(`evening.cards.${card}`)}</b></li>)}</ul>
    </Paper>
  );
}
