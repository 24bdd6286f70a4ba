import type { Campaign } from '../campaign/campaign.ts';
import { textIn } from '../campaign/reading.ts';
import type { BarProps } from '../ui/bar.tsx';
import { ClassSum } from '../ui/class/class-sum.tsx';
import { useWords } from '../ui/words-context.ts';
import { answerSum } from './asked-sum.ts';
import type { AskedSum, Asking } from './asked-sum.ts';

export interface SumPageProps {
  readonly asking: Asking;
  readonly asked: AskedSum;
  readonly campaign: Campaign;
  readonly bar: BarProps;
}

/** The page on which the adult is asked. */
export function SumPage({ asking, asked, campaign, bar }: SumPageProps) {
  const { language } = useWords();
  return (
    <ClassSum
      bar={bar} report={asked.report} state={asked.state} tooFew={asked.tooFew} campaign={textIn(campaign.name, language)}
      onAnswer={(said) => void answerSum(asking, said)} onDone={() => { asking.sum.value = undefined; }}
    />
  );
}
