import { useEffect, useState } from 'preact/hooks';
import { useWords } from '../ui/words-context.ts';
import type { Desk } from './desk.ts';
import { planFor } from './lesson.ts';
import { timingOf } from './timing.ts';

/** How often the minute is looked at. Milliseconds. */
const everyMs = 10_000;

/** The plan by minutes: where the class is, where the clock is. Any part can be gone to; nothing happens by itself when a part's time is over. */
export function ConsolePlan({ desk, now }: { readonly desk: Desk; readonly now: () => number }) {
  const { t } = useWords();
  const lesson = desk.lesson.value;
  const [, tick] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => tick((times) => times + 1), everyMs);
    return () => clearInterval(timer);
  }, []);
  const plan = planFor(desk.level, lesson);
  const { minute, until, late } = timingOf(plan, lesson.at, now() - lesson.startedAt);
  return (
    <section class="console-plan console-paper">
      <div class="plan-head">
      <h2>{t('class.plan.title', { minutes: lesson.length })}</h2>
      <p class={late > 0 ? 'plan-now plan-late' : 'plan-now'}>{late > 0 ? t('class.plan.late', { minute, late }) : t('class.plan.now', { minute, until })}</p>
      </div>
      <ol>
        {plan.map(({ kind, minutes }, at) => (
          <li key={kind}>
            <button type="button" class="plan-step" aria-current={at === lesson.at ? 'step' : undefined} onClick={() => desk.act({ do: 'go', to: at })}>
              <span>{t(`class.plan.${kind}`)}</span><span>{t('class.plan.minutes', { count: minutes })}</span>
            </button>
          </li>
        ))}
      </ol>
    </section>
  );
}
