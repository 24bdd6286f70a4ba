import type { ClassReport } from '../../measure/report.ts';
import type { BarProps } from '../bar.tsx';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { ReportFields } from '../report-fields.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import '../evening/evening-screen.css';
import '../evening/night.css';
import './class-sum.css';

/** `asking` until the adult has answered; `no` and the last three for good. */
export type SumState = 'asking' | 'sending' | 'no' | 'sent' | 'waiting' | 'refused';

export interface ClassSumProps {
  readonly bar: BarProps;
  readonly report: ClassReport;
  readonly state: SumState;
  /** Both gut checks were counted, only with too few answers to say anything about them. */
  readonly tooFew: boolean;
  /** The campaign's own name. */
  readonly campaign: string;
  readonly onAnswer: (answer: 'yes' | 'no') => void;
  readonly onDone: () => void;
}

/**
 * Asks the adult once whether the one sum of this class may join the campaign, shows that very sum, and says afterwards what became of it. Both answers
 * look the same and neither is chosen beforehand.
 */
export function ClassSum({ bar, report, state, tooFew, campaign, onAnswer, onDone }: ClassSumProps) {
  const { t } = useWords();
  const isOpen = state === 'asking';
  return (
    <Screen name="class-sum" title={t('class.sum.title')} className="evening-screen column-screen night-screen class-sum" bar={<Bar {...bar} />}>
      <section class="class-sum-paper paper" aria-label={t('class.sum.title')}>
        {isOpen ? <p>{t('class.sum.ask', { campaign })}</p> : null}
        <p class="class-sum-outcome" role="status">{isOpen ? '' : t(`class.sum.state.${state}`)}</p>
        {state === 'no' || state === 'refused' ? null : <Sum report={report} isOpen={isOpen} tooFew={tooFew} />}
        {isOpen ? (
          <>
            <p>{t('class.sum.never')}</p>
            <p>{t('class.sum.rehearsal')}</p>
            <div class="class-sum-answers">
              <Button onPress={() => onAnswer('yes')}>{t('class.sum.yes')}</Button>
              <Button onPress={() => onAnswer('no')}>{t('class.sum.no')}</Button>
            </div>
            <p>{t('class.sum.same')}</p>
          </>
        ) : state === 'sending' ? null : <div class="acts"><Button kind="lamp" onPress={onDone}>{t('class.sum.done')}</Button></div>}
      </section>
    </Screen>
  );
}

const day = (days: number, language: string): string => new Intl.DateTimeFormat([language, 'en'], { dateStyle: 'long', timeZone: 'UTC' }).format(days * 86_400_000);

/** The sum in words, and word for word. */
function Sum({ report, isOpen, tooFew }: Pick<ClassSumProps, 'report' | 'tooFew'> & { readonly isOpen: boolean }) {
  const { t, language } = useWords();
  const [checked] = report.checked;
  const rows = checked === undefined ? [] : [['caught', checked.caughtBefore, checked.caughtAfter], ['kept', checked.keptBefore, checked.keptAfter]] as const;
  return (
    <>
      <h2>{t(isOpen ? 'class.sum.all' : 'class.sum.was')}</h2>
      <p>{t(`class.sum.played-${report.means}`, { evening: t(`house.windows.${report.level}`), day: day(report.day, language) })}</p>
      {checked === undefined ? <p>{t(tooFew ? 'class.sum.too-few' : 'class.sum.unchecked')}</p> : (
        <>
          <p>{t('class.sum.checked', { children: 5 * checked.fives })}</p>
          <table class="class-sum-shares">
            <thead><tr><td /><th scope="col">{t('class.sum.before')}</th><th scope="col">{t('class.sum.after')}</th></tr></thead>
            <tbody>
              {rows.map(([what, before, after]) => <tr key={what}><th scope="row">{t(`class.sum.${what}`)}</th><td>{t('class.sum.of-ten', { n: before })}</td><td>{t('class.sum.of-ten', { n: after })}</td></tr>)}
            </tbody>
          </table>
        </>
      )}
      <details>
        <summary>{t('class.sum.exactly')}</summary>
        <ReportFields report={report} />
      </details>
    </>
  );
}
