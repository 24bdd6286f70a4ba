/** The short visit behind a flickering window: four messages with their reasons, then what helps. */
import { BoosterEnd } from '../ui/evening/booster-end.tsx';
import { GutCheck } from '../ui/evening/gut-check.tsx';
import { reminderOf } from '../story/debrief.ts';
import { endBooster, giveAnswer } from './evening-actions.ts';
import type { EveningScreenProps } from './evening-screen-props.ts';
import { isChecked } from './evening-state.ts';
import { portraitsOf } from './portraits.ts';
import { StageBehind } from './stage-behind.tsx';
import { useState } from 'preact/hooks';

/** Skipping leads to the end as well, so that the window comes to rest. */
export function BoosterScreen({ game, evening, bar, onHouse }: EveningScreenProps) {
  const { level, save } = evening;
  const [over, end] = useState(isChecked(evening, 'later'));
  const card = reminderOf(level)?.id;
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      {over ? (
        <BoosterEnd
          bar={bar} level={level} portraits={portraitsOf(level.people)} {...(card === undefined ? {} : { card })}
          onHouse={() => { endBooster(game); onHouse(); }} onAgain={() => endBooster(game)}
        />
      ) : (
        <GutCheck
          bar={bar} level={level.id} form="c" items={level.checks.c ?? []} explain answers={save.checks.later ?? {}}
          onAnswer={(item, answer) => giveAnswer(game, 'later', item, answer)} onDone={() => end(true)} onSkip={() => end(true)}
        />
      )}
    </>
  );
}
