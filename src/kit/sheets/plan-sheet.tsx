import type { Length, StepKind } from '../../story/lesson-plan.ts';
import { saidIn } from '../../story/teaching.ts';
import { useWords } from '../../ui/words-context.ts';
import type { KitEvening } from '../evening.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';
import type { EveningSheet } from '../route.ts';
import { timetableOf } from '../timetable.ts';
import { HelpList } from './help-list.tsx';

/** How much of an evening there is, counted from its graph. */
function sizeOf({ level }: KitEvening): { readonly decisions: number; readonly endings: number; readonly from: number; readonly to: number } {
  const nodes = Object.values(level.nodes);
  const [from, to] = level.minutes;
  return { decisions: nodes.filter(({ type }) => type === 'choice').length, endings: nodes.filter(({ type }) => type === 'ending').length, from, to };
}

function Goals({ evening, language }: { readonly evening: KitEvening; readonly language: string }) {
  const { t } = useWords();
  const goals = evening.teaching === undefined ? undefined : saidIn(evening.teaching.objectives, language);
  return goals === undefined ? null : <section><h2>{t('kit.plan.goal')}</h2><ul>{goals.map((goal) => <li key={goal}>{goal}</li>)}</ul></section>;
}

function Needs({ length }: { readonly length: Length }) {
  const { t } = useWords();
  const needs = length === 20 ? (['screen', 'cards', 'adult'] as const) : (['screen', 'cards', 'slip', 'adult'] as const);
  return <section><h2>{t('kit.plan.need')}</h2><ul>{needs.map((need) => <li key={need}>{t(`kit.plan.need-list.${need}`)}</li>)}</ul></section>;
}

/** Parts that are told more briefly where there is little time. */
const brief: readonly StepKind[] = ['story', 'debrief', 'help'];

function Timetable({ length, hasChecks }: { readonly length: Length; readonly hasChecks: boolean }) {
  const { t } = useWords();
  const say = (part: StepKind): string => t(`kit.plan.${length === 20 && brief.includes(part) ? 'rows-short' : 'rows'}.${part}`);
  return (
    <table class="timetable">
      <thead><tr><th scope="col">{t('kit.plan.minutes')}</th><th scope="col">{t('kit.plan.what')}</th></tr></thead>
      <tbody>{timetableOf(length, hasChecks).map(({ part, from, to }) => <tr key={part}><th scope="row"><bdi dir="ltr">{from}–{to}</bdi></th><td>{say(part)}</td></tr>)}</tbody>
    </table>
  );
}

/** One page for whoever stands in front of the class. */
export function PlanSheet({ evening, printed, length }: { readonly evening: KitEvening; readonly printed: Printed; readonly length: Length }) {
  const { t, language } = useWords();
  const { level, say, teaching } = evening;
  const questions = (teaching === undefined ? undefined : saidIn(teaching.talk, language)) ?? [];
  const care = teaching === undefined ? undefined : saidIn(teaching.care, language);
  const sheet: EveningSheet = `plan-${length}`;
  return (
    <Paper sheet={sheet} printed={printed} title={t('kit.plan.title', { title: say('about.title'), minutes: length })}>
      <p>{t('kit.plan.facts', { strand: t(`kit.strands.${level.strand}`), band: t(`kit.bands.${level.band}`), who: say('about.who') })}. {t('kit.plan.size', sizeOf(evening))}</p>
      <div class="two"><Goals evening={evening} language={language} /><div><Needs length={length} /><p class="boxed">{t('kit.plan.told')}</p></div></div>
      <section><h2>{t('kit.plan.care')}</h2><p>{care ?? say('about.note')}</p></section>
      <Timetable length={length} hasChecks={level.checks.a !== undefined && level.checks.b !== undefined} />
      <div class="two">
        {questions.length === 0 ? null : <section><h2>{t('kit.plan.talk')}</h2><ol>{questions.map((question) => <li key={question}>{question}</li>)}</ol></section>}
        <section><h2>{t('kit.plan.help')}</h2><HelpList printed={printed} most={2} /></section>
      </div>
    </Paper>
  );
}
