import { ArrowLeft, ArrowRight, Brain, HandHeart, LifeBuoy, MessageSquareText } from 'lucide';
import type { IconNode } from 'lucide';
import { useState } from 'preact/hooks';
import type { CardKind } from '../../story/level.ts';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import './evening-screen.css';
import './debrief.css';
import './night.css';
import { Portrait } from './portrait.tsx';
import type { DebriefProps } from './props.ts';
import { TrustedForm } from './trusted-form.tsx';
import './voices.css';

const icons: Readonly<Record<CardKind, IconNode>> = { what: MessageSquareText, why: Brain, help: LifeBuoy, who: HandHeart };

/** Four cards, one screen each: what happened, why it works on people, what helps now, who can help here. */
export function Debrief(props: DebriefProps) {
  const { level, cards, bar, portraits, onDone } = props;
  const words = useWords();
  const { t } = words;
  const say = words.level(level.id);
  const [place, go] = useState(0);
  const card = cards[place];
  if (card === undefined) return null;
  const last = place === cards.length - 1;
  return (
    <Screen name={`debrief-${card.kind}`} title={say(`debrief.${card.id}.title`)} summary={t('evening.debrief.place', { at: place + 1, of: cards.length })} className="evening-screen column-screen debrief-screen night-screen" bar={<Bar {...bar} />}>
      <div class="debrief" data-kind={card.kind}>
        <p class="debrief-kind"><Icon of={icons[card.kind]} /><span>{t(`evening.debrief.${card.kind}`)}</span><span class="debrief-place">{t('evening.debrief.progress', { at: place + 1, of: cards.length })}</span></p>
        <div class="debrief-paper paper">
          <p class="paper-lead">{say(`debrief.${card.id}.text`)}</p>
          {card.kind === 'why' && props.whys.length > 0 ? <Whys {...props} /> : null}
          {card.kind === 'who' ? (
            <>
              <section class="debrief-part"><h2>{t(`evening.debrief.topic.${props.topic}`)}</h2>{props.helpLines}</section>
              <TrustedForm people={props.trusted} onPeople={props.onTrusted} />
            </>
          ) : null}
        </div>
        <div class="debrief-who" aria-hidden="true"><Portrait person={level.window} portraits={portraits} sizes="(width >= 58rem) 24rem, 18rem" /></div>
        <div class="debrief-acts acts">
          {place === 0 ? null : <Button icon={ArrowLeft} iconTurns onPress={() => go(place - 1)}>{t('evening.debrief.before')}</Button>}
          <Button kind="lamp" icon={ArrowRight} iconTurns className="debrief-next" onPress={() => (last ? onDone() : go(place + 1))}>{t(last ? 'evening.debrief.done' : 'evening.debrief.next')}</Button>
        </div>
      </div>
    </Screen>
  );
}

/** What this player chose, and what lay behind it. */
function Whys({ level, whys }: DebriefProps) {
  const words = useWords();
  const say = words.level(level.id);
  return (
    <section class="debrief-part">
      <h2>{words.t('evening.debrief.yours')}</h2>
      <ul class="debrief-whys">
        {whys.map(({ node, option }) => (
          <li key={`${node}.${option}`}>
            <p class="debrief-chose">{say(`${node}.options.${option}.text`)}</p>
            <p>{say(`${node}.options.${option}.why`)}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}
