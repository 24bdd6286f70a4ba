import { ArrowLeft, Clock, DoorOpen, HeartHandshake, Lightbulb, Play, UserRound } from 'lucide';
import type { IconNode } from 'lucide';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import './evening-screen.css';
import './knock.css';
import './night.css';
import { Portrait } from './portrait.tsx';
import type { KnockProps } from './props.ts';
import './voices.css';

/** Somebody knocks: who it is, whom the player will be, how long it takes and what to know before. */
export function Knock({ level, bar, portraits, saved, replaces, hasCheck, onContinue, onStart, onBack, onBooster }: KnockProps) {
  const words = useWords();
  const { t } = words;
  const say = words.level(level.id);
  const [from, to] = level.minutes;
  return (
    <Screen name="knock" title={say('about.title')} summary={t('evening.knock.summary', { name: say(`people.${level.window}`) })} className="evening-screen column-screen knock-screen night-screen" bar={<Bar {...bar} />}>
      <div class="knock" data-voice={level.window} data-strand={level.strand}>
        <div class="knock-door" aria-hidden="true">
          <div class="knock-light"><Portrait person={level.window} portraits={portraits} sizes="(width >= 48rem) 25rem, 11rem" /></div>
        </div>
        <div class="knock-paper paper">
          <p class="knock-who paper-tag"><bdi>{say('about.who')}</bdi></p>
          <p class="knock-lead paper-lead">{say('about.summary')}</p>
          <dl class="knock-facts">
            <Fact icon={UserRound} name={t('evening.knock.role')} value={say('about.role')} />
            <Fact icon={Clock} name={t('evening.knock.time')} value={t('evening.knock.minutes', { from, to })} />
            <Fact icon={HeartHandshake} name={t('evening.knock.note')} value={say('about.note')} />
          </dl>
          <div class="knock-acts acts">
            {onBooster === undefined ? null : <Button kind="lamp" icon={Lightbulb} onPress={onBooster}>{t('evening.booster.start')}</Button>}
            {saved ? <Button kind={onBooster === undefined ? 'lamp' : 'paper'} icon={Play} iconTurns onPress={onContinue}>{t('evening.knock.continue')}</Button> : null}
            <Button kind={saved || onBooster !== undefined ? 'paper' : 'lamp'} icon={DoorOpen} onPress={() => onStart(hasCheck)}>{t(replaces ? 'evening.knock.again' : 'evening.knock.start')}</Button>
            {hasCheck ? <Button onPress={() => onStart(false)}>{t('evening.knock.without-check')}</Button> : null}
            <Button icon={ArrowLeft} iconTurns className="knock-back" onPress={onBack}>{t('evening.knock.back')}</Button>
          </div>
        </div>
      </div>
    </Screen>
  );
}

function Fact({ icon, name, value }: { readonly icon: IconNode; readonly name: string; readonly value: string }) {
  return (
    <div class="knock-fact">
      <dt><Icon of={icon} />{name}</dt>
      <dd>{value}</dd>
    </div>
  );
}
