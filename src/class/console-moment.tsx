import { ArrowLeft, ArrowRight, Hand } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { Button } from '../ui/button.tsx';
import { wordsOfOption } from '../ui/class/option-words.ts';
import { letterOf } from '../ui/class/show.ts';
import { VoteBars } from '../ui/class/vote-bars.tsx';
import { winnersIn } from '../ui/class/winners-in.ts';
import { useWords } from '../ui/words-context.ts';
import { ConsoleReads } from './console-reads.tsx';
import { CountHands } from './count-hands.tsx';
import { forwardOf } from './desk.ts';
import type { Desk, Forward } from './desk.ts';
import type { Hands } from './hands.ts';
import { lookNodeOf, roundAt } from './teach.ts';
import type { RoundKind } from './vote-source.ts';

/** What the class reads now, what it votes on, and the one button that goes on. `narrow` leaves out what stands on the same screen anyway. */
export function ConsoleMoment({ desk, narrow = false }: { readonly desk: Desk; readonly narrow?: boolean }) {
  const { t } = useWords();
  const lesson = desk.lesson.value;
  const next = forwardOf(desk.level, lesson, desk.votes.means);
  const counting = lesson.round?.open === true && isHands(desk.votes);
  const section = useRef<HTMLElement>(null);
  const first = useRef(true);
  useLayoutEffect(() => {
    // What had the focus goes when counting begins and when it ends; the number to enter or the way on takes it.
    if (!first.current && document.activeElement === document.body) section.current?.querySelector<HTMLElement>('.count-number, .console-forward')?.focus({ preventScroll: true });
    first.current = false;
  }, [counting]);
  return (
    <section ref={section} class={narrow ? 'console-moment' : 'console-moment console-paper'} aria-label={t('class.console.now')}>
      {narrow ? null : <ConsoleReads desk={desk} />}
      {counting ? <CountHands key={lesson.round?.id} desk={desk} hands={desk.votes as Hands} narrow={narrow} /> : <Options desk={desk} next={next} narrow={narrow} />}
      <div class="console-acts">
        <Button icon={ArrowLeft} iconTurns className="console-back" label={t('class.console.back')} onPress={() => desk.act({ do: 'back' })}>{narrow ? '' : t('class.console.back')}</Button>
        {lesson.round === null ? null : (
          <Button icon={Hand} onPress={() => { desk.act({ do: 'withdraw' }); if (lesson.round?.open !== true) desk.act({ do: 'ask', kind: lesson.round?.kind ?? 'choice' }); }}>
            {t(lesson.round.open ? 'class.console.no-vote' : 'class.console.again')}
          </Button>
        )}
        {counting ? null : <Button kind="lamp" icon={ArrowRight} iconTurns className="console-forward" idle={next.do === 'rest' || next.do === 'last' || next.do === 'break-tie'} onPress={() => desk.forward()}>{t(`class.forward.${wordFor(next, lesson.covered, desk.votes.means)}`)}</Button>}
      </div>
    </section>
  );
}

function isHands(votes: Desk['votes']): votes is Hands {
  return votes.means === 'hands';
}

function wordFor(next: Forward, covered: boolean, means: Desk['votes']['means']): string {
  switch (next.do) {
    case 'rest': return covered ? 'covered' : 'rest';
    // Seats tap their answer to a gut check as they do any other.
    case 'ask': return means === 'seats' && next.kind === 'check' ? 'ask-choice' : `ask-${next.kind}`;
    case 'take': return next.kind === 'choice' ? 'take' : `take-${next.kind}`;
    case 'turn': return next.what;
    case 'break-tie': return next.why === 'tie' ? 'break-tie' : `break-${next.why}`;
    case 'close': case 'enter': case 'last': return next.do;
  }
}

interface OptionsProps {
  readonly desk: Desk;
  readonly next: Forward;
  readonly narrow: boolean;
}

/** What can be voted on here. Each option can also be taken at once, for a class whose hands need no counting. */
function Options({ desk, next, narrow }: OptionsProps) {
  const words = useWords();
  const { level } = desk;
  const lesson = desk.lesson.value;
  const { round } = lesson;
  const kind: RoundKind | undefined = lesson.covered || lesson.over !== null ? undefined : (['choice', 'inspect', 'card'] as const).find((one) => roundAt(level, lesson, one) !== undefined);
  if (round?.kind === 'check' && round.counts !== null && !narrow) {
    return <VoteBars place={{ level: level.id, kind: 'check', node: '' }} options={round.options} counts={round.counts} winners={winnersIn(round.options, round.counts)} />;
  }
  const answered = round?.open === true && desk.votes.answered.value !== null ? <p class="console-answered" role="status">{words.t('class.vote.answered', desk.votes.answered.value)}</p> : null;
  if (kind === undefined) return answered;
  const here = roundAt(level, lesson, kind);
  const place = { level: level.id, kind, node: kind === 'choice' ? here?.place ?? '' : lookNodeOf(level, lesson) ?? '' };
  const tied = next.do === 'break-tie' ? next.options : [];
  return (
    <>
      {next.do === 'break-tie' ? <p class="console-tie" role="status">{words.t(`class.console.${next.why}`)}</p> : null}
      {answered}
      <ul class={narrow ? 'console-options console-options-narrow' : 'console-options'}>
        {(here?.options ?? []).map((option, at) => (
          <li key={option} class={tied.includes(option) ? 'console-option console-tied' : 'console-option'}>
            <b aria-hidden="true">{letterOf(at)}</b>
            {narrow ? null : <span>{wordsOfOption(words, place, option)}</span>}
            {round?.counts === undefined || round.counts === null ? null : <output>{round.counts[option] === 'few' ? words.t('class.vote.few') : round.counts[option] ?? 0}</output>}
            <Button label={words.t('class.console.take-label', { take: words.t(`class.console.take-${kind}`), letter: letterOf(at), option: wordsOfOption(words, place, option) })} onPress={() => desk.act({ do: 'take', option })}>{words.t(`class.console.take-${kind}`)}</Button>
          </li>
        ))}
      </ul>
    </>
  );
}
