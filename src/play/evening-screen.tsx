/** The screen of the part of the evening the player is in. */
import { useState } from 'preact/hooks';
import { Debrief } from '../ui/evening/debrief.tsx';
import { Ending } from '../ui/evening/ending.tsx';
import { Feedback } from '../ui/evening/feedback.tsx';
import { GutCheck } from '../ui/evening/gut-check.tsx';
import { Knock } from '../ui/evening/knock.tsx';
import type { FeedbackAnswers } from '../ui/evening/props.ts';
import { Story } from '../ui/evening/story.tsx';
import { Thanks } from '../ui/evening/thanks.tsx';
import { WhatIfMap } from '../ui/evening/what-if-map.tsx';
import { HelpService } from '../ui/help-service.tsx';
import { debriefOf, whysOf } from '../story/debrief.ts';
import { lampsOf } from '../story/lamps.ts';
import type { Ending as EndingNode } from '../story/level.ts';
import { mapOf } from '../story/map.ts';
import { cluesOf } from '../story/moves.ts';
import { choiceBefore } from '../story/rewind.ts';
import { transcriptOf, viewOf } from '../story/view.ts';
import { BoosterScreen } from './booster-screen.tsx';
import { isBoosterDue } from './booster.ts';
import { giveAnswer, goBack, goOn, startOver, takeShown, visitAgain } from './evening-actions.ts';
import { isEnded } from './evening-ended.ts';
import { formOf, isChecked } from './evening-state.ts';
import type { EveningScreenProps } from './evening-screen-props.ts';
import type { EveningState } from './evening-state.ts';
import { darkWindow } from './house-record.ts';
import { helpEntriesOf } from './help-entries.ts';
import { portraitsOf } from './portraits.ts';
import { changeSettings } from './settings-actions.ts';
import { isReduced } from './settings.ts';
import { StageBehind } from './stage-behind.tsx';
import { viewOfMap, viewOfRoom } from './stage-view.ts';

/** One evening: knock, gut check, story, ending, what-if map, debrief, gut check, thanks. */
export function EveningScreen(props: EveningScreenProps) {
  const { game, evening, bar, onHouse } = props;
  const { level, save } = evening;
  const portraits = portraitsOf(level.people);
  const replaces = save.intents.length > 0 || game.setAside.get(level.id) === 'broken';
  switch (save.phase) {
    case 'knock':
      return (
        <>
          <StageBehind game={game} view={() => ({ show: 'dark' })} />
          <Knock
            bar={bar} level={level} portraits={portraits} saved={save.intents.length > 0} replaces={replaces} hasCheck={level.checks.a !== undefined && level.checks.b !== undefined}
            onContinue={() => goOn(game, isEnded(evening) ? 'ending' : 'story')}
            onStart={(withCheck) => (replaces ? void startOver(game, withCheck ? 'before' : 'story') : goOn(game, withCheck ? 'before' : 'story'))}
            onBack={onHouse} {...(isBoosterDue(game.house.value.windows[level.id] ?? darkWindow, game.now()) ? { onBooster: () => visitAgain(game) } : {})}
          />
        </>
      );
    case 'booster':
      return <BoosterScreen {...props} />;
    case 'before':
    case 'after':
      return <Check {...props} when={save.phase} />;
    case 'story':
      return <StoryScreen {...props} />;
    case 'ending':
      return <EndingScreen {...props} />;
    case 'map':
      return <MapScreen {...props} from="ending" onDone={() => goOn(game, 'debrief')} />;
    case 'debrief':
      return <DebriefScreen {...props} />;
    case 'thanks':
      return <ThanksScreen {...props} />;
  }
}

function Check({ game, evening, bar, when }: EveningScreenProps & { readonly when: 'before' | 'after' }) {
  const { level, save } = evening;
  const form = formOf(evening, when);
  const go = (): void => goOn(game, when === 'before' ? 'story' : 'thanks');
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      <GutCheck
        key={form} bar={bar} level={level.id} form={form} items={level.checks[form] ?? []} explain={when === 'after'} answers={save.checks[when]}
        onAnswer={(item, answer) => giveAnswer(game, when, item, answer)} onDone={go} onSkip={go}
      />
    </>
  );
}

function StoryScreen({ game, evening, bar, onHouse }: EveningScreenProps) {
  const { level, play } = evening;
  const view = viewOf(level, play);
  const { settings, torch } = game;
  const reduced = isReduced(settings.value, game.deviceReduces);
  const light = torch.value;
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfRoom(view, level.window, light, measure)} />
      <Story
        bar={bar} level={level.id} view={view} transcript={transcriptOf(level, play)} portraits={portraitsOf(level.people)} trusted={settings.value.people}
        rhythm={settings.value.rhythm === 'typing' && !reduced && !game.instant}
        onIntent={(intent) => takeShown(game, play, intent)}
        onUndo={() => goBack(game, choiceBefore(level, play)?.intents ?? 0)}
        onMap={() => { game.overlay.value = 'map'; }} onHouse={onHouse}
        onTorch={(out) => { torch.value = { out, item: null }; }}
        onShine={(item) => { torch.value = { ...torch.value, item }; }}
        onMoment={(moment) => game.sound.play(moment)}
      />
    </>
  );
}

function EndingScreen({ game, evening, bar }: EveningScreenProps) {
  const { level, save, play } = evening;
  const node = play.state.at;
  const view = viewOf(level, play);
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfRoom(view, level.window, { out: false, item: null }, measure)} />
      <Ending
        bar={bar} level={level} node={node} people={view.scene.people} portraits={portraitsOf(level.people)} lamps={lampsOf(level, save)}
        endings={countEndings(evening)} fresh={save.endings[save.endings.length - 1] === node}
        onMap={() => goOn(game, 'map')} onDebrief={() => goOn(game, 'debrief')}
      />
    </>
  );
}

/** The what-if map, after an ending or opened in the middle of the story. */
export function MapScreen({ game, evening, bar, from, onDone }: Omit<EveningScreenProps, 'onHouse'> & { readonly from: 'ending' | 'story'; readonly onDone: () => void }) {
  const { level, save, play } = evening;
  const map = mapOf(level, { seen: save.seen, endings: save.endings, trail: play.trail });
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfMap(map, level.window, measure)} />
      <WhatIfMap
        bar={bar} level={level} map={map} clues={countClues(evening)} portraits={portraitsOf(level.people)} motion={!isReduced(game.settings.value, game.deviceReduces)}
        onRewind={(_, visit) => goBack(game, visit)} onDone={onDone} from={from}
      />
    </>
  );
}

function DebriefScreen({ game, evening, bar }: EveningScreenProps) {
  const { level, play } = evening;
  const ending = level.nodes[play.state.at] as EndingNode;
  const { settings } = game;
  const talk = helpEntriesOf(game.help.value, game.words.language).filter(({ topic }) => topic === 'talk');
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      <Debrief
        bar={bar} level={level} cards={debriefOf(level, play)} whys={whysOf(play)} topic={ending.help}
        portraits={portraitsOf(level.people)}
        helpLines={<ul class="help-services">{talk.map((entry) => <HelpService key={entry.id} entry={entry} heading="h3" />)}</ul>}
        trusted={settings.value.people} onTrusted={(people) => changeSettings(game, { people })}
        onDone={() => goOn(game, isChecked(evening, 'after') ? 'thanks' : 'after')}
      />
    </>
  );
}

function ThanksScreen({ game, evening, bar, onHouse }: EveningScreenProps) {
  const { level, save } = evening;
  const [answers, setAnswers] = useState<FeedbackAnswers | undefined>({});
  const done = (): void => {
    game.counting.feltLike(evening, game.words.language, reportOf(answers ?? {}));
    setAnswers(undefined);
  };
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      {answers === undefined ? (
        <Thanks
          bar={bar} level={level} lamps={lampsOf(level, save)} endings={countEndings(evening)} clues={countClues(evening)} portraits={portraitsOf(level.people)}
          onMap={() => goOn(game, 'map')} onHouse={onHouse}
        />
      ) : (
        <Feedback bar={bar} answers={answers} onAnswers={setAnswers} onHelp={() => { game.overlay.value = 'help'; }} onDone={done} />
      )}
    </>
  );
}

/** The taps as the endpoint counts them: 0 no, 2 yes; a question nobody tapped stays open. */
function reportOf({ useful, wouldTell, upset }: FeedbackAnswers) {
  return {
    ...(useful === undefined ? {} : { useful: useful ? 2 : 0 } as const),
    ...(wouldTell === undefined ? {} : { tell: wouldTell ? 2 : 0 } as const),
    ...(upset === undefined ? {} : { upset: upset ? 1 : 0 } as const),
  };
}

function countEndings({ level, save }: EveningState) {
  return { found: save.endings.length, total: Object.values(level.nodes).filter(({ type }) => type === 'ending').length };
}

function countClues({ level, save }: EveningState) {
  return { found: save.known.length, total: cluesOf(level).length };
}
