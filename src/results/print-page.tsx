import { useWords } from '../ui/words-context.ts';
import type { Words } from '../words/words.ts';
import { Drawing } from './drawing.tsx';
import { gainExhibit } from './exhibits-learning.ts';
import type { Change, PageFigures, Phase, Skill } from './figures.ts';
import { sayingsOf } from './say.ts';

/** Which of three sentences a change allows: its interval lies above nought, below it, or on both sides. */
function turnOf(change: Extract<Change, { readonly state: 'shown' }>): 'up' | 'down' | 'open' {
  if (change.interval.low > 0) return 'up';
  return change.interval.high < 0 ? 'down' : 'open';
}

/** Losing at most so much trust in genuine messages is no suspicion, in parts of one. */
const littleTrust = -0.05;

function trustKey(change: Extract<Change, { readonly state: 'shown' }>): string {
  const turn = turnOf(change);
  if (turn === 'up') return 'trust-more';
  if (change.interval.low > littleTrust) return 'trust-same';
  return turn === 'down' ? 'trust-less' : 'trust-unclear';
}

/** What the figures allow to be said, in whole sentences, the most important first. */
export function sentencesOf(figures: PageFigures, words: Words): readonly string[] {
  const { t } = words;
  const say = sayingsOf(words);
  const { started, devices, outcome: { done }, change, discernment, feedback: { tell, upset } } = figures;
  const share = (phase: Phase, skill: Skill): string => say.share(discernment[phase][skill]);
  const values = (skill: Skill) => ({ before: share('before', skill), after: share('after', skill), change: say.change(change[skill]), interval: say.changeInterval(change[skill]) });
  return [
    ...(devices === null ? [] : [t('results.report.reach-devices', { devices: say.number(devices) })]),
    ...(done.state === 'hidden' ? [] : [t('results.report.reach', { started: say.number(started), finished: say.share(done) })]),
    change.caught.state === 'hidden' ? t('results.report.not-yet') : t(`results.report.${({ up: 'better', open: 'same', down: 'worse' } as const)[turnOf(change.caught)]}`, values('caught')),
    ...(change.kept.state === 'hidden' ? [] : [t(`results.report.${trustKey(change.kept)}`, values('kept'))]),
    ...(tell.state === 'hidden' || upset.state === 'hidden' ? [] : [t('results.report.tell', { tell: say.share(tell), upset: say.share(upset) })]),
  ];
}

export interface PrintPageProps {
  /** `null` where no device may be told of. */
  readonly figures: PageFigures | null;
  /** What may be said of whole classes. */
  readonly classes: readonly string[];
  readonly campaign: string;
  readonly channel: string;
  /** What was chosen beyond the way of playing, as a sentence; empty for everything. */
  readonly what: string;
  /** The last day in it, as a date. */
  readonly date: string;
  readonly notes: readonly string[];
}

/** One page of paper for someone who has a minute. Shown by printing only. */
export function PrintPage({ figures, classes, campaign, channel, what, date, notes }: PrintPageProps) {
  const words = useWords();
  const { t } = words;
  const gain = figures === null ? null : gainExhibit(figures, words);
  const sentences = figures === null ? [] : sentencesOf(figures, words);
  return (
    <section class="print-page" aria-hidden="true">
      <header><strong>{t('results.brand')}</strong><span>{t('results.campaign', { name: campaign })}</span></header>
      <h2>{t('results.report.title')}</h2>
      <ul>{[...sentences, ...classes].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul>
      {gain === null || gain.chart === null ? null : <><h3>{gain.title}</h3><Drawing chart={gain.chart} label={gain.title} fixed={940} /></>}
      <h3>{t('results.notes.title')}</h3>
      {notes.map((note) => <p key={note}>{note}</p>)}
      {classes.length === 0 ? null : <p>{t('results.classes.missing')}</p>}
      <p>{t('results.report.who', { channel, what })}</p>
      <footer>{t('results.report.source', { date })}</footer>
    </section>
  );
}
