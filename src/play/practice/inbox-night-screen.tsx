/** Inbox Night behind its door: rounds from a seed, what is kept between them in memory, and who sorts along. */
import { useEffect, useState } from 'preact/hooks';
import type { Answer } from '../../practice/inbox-night/judge.ts';
import { giveAnswer, isMistake, isOver, noMemory, openRound, showNext } from '../../practice/inbox-night/round.ts';
import type { Round } from '../../practice/inbox-night/round.ts';
import { countsOf } from '../../practice/inbox-night/score.ts';
import type { StagePerson, StageView } from '../../stage/port.ts';
import { InboxNightEnd } from '../../ui/practice/inbox-night-end.tsx';
import { InboxNight } from '../../ui/practice/inbox-night.tsx';
import type { Game } from '../game.ts';
import type { RoomScreenProps } from '../room-screen-props.ts';
import { portraitsOf } from '../portraits.ts';
import { StageBehind } from '../stage-behind.tsx';
import type { Measure } from '../stage-view.ts';

const people = ['vera', 'kim'] as const;
const seeds = 2 ** 31;
const atEnd: readonly StagePerson[] = [{ id: 'vera', mood: 'happy', speaking: false }, { id: 'kim', mood: 'smile', speaking: false }];

/** The room: a round, its lamps, another round. Leaving throws everything away. */
export function InboxNightScreen({ game, bar, onHouse }: RoomScreenProps) {
  const [round, setRound] = useState(() => openRound(seedOf(game), noMemory));
  const [over, end] = useState(false);
  const [torch, shine] = useState(false);
  const portraits = portraitsOf(people);
  const answer = (given: Answer): void => {
    game.sound.play('choose');
    shine(false);
    const answered = giveAnswer(round, given);
    // The last answer ends the round, whether or not its reasons are read.
    if (isOver(answered) && !isOver(round)) game.counting.practised('inbox-night', countsOf(answered), game.words.language);
    setRound(answered);
  };
  const next = (): void => {
    game.sound.play(isOver(round) ? 'lamp' : 'message-in');
    if (isOver(round)) end(true);
    else setRound(showNext);
  };
  const again = (): void => {
    game.sound.play('open');
    setRound(openRound((round.seed + 1) % seeds, round.memory));
    end(false);
  };
  useEffect(() => { if (over) for (const lamp of ['sharp-eye', 'trust']) game.stage.value.cueAt('lamp', `lamp:${lamp}`); }, [over]);
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOf(round, { torch, over }, measure)} />
      {over
        ? <InboxNightEnd bar={bar} round={round} people={people} portraits={portraits} onAgain={again} onHouse={onHouse} />
        : <InboxNight bar={bar} round={round} people={people} portraits={portraits} torch={torch} onTorch={shine} onAnswer={answer} onNext={next} onHouse={onHouse} />}
    </>
  );
}

function seedOf({ seed, random }: Pick<Game, 'seed' | 'random'>): number {
  return seed ?? Math.floor(random() * seeds);
}

/** Vera's kitchen at night. She and Kim look at what was answered. */
function viewOf(round: Round, { torch, over }: { readonly torch: boolean; readonly over: boolean }, measure: Measure): StageView {
  const free = measure('free') ?? { x: 0, y: 0, width: 0, height: 0 };
  const at = measure('item:message');
  const lit = torch && at !== undefined ? { torch: { at, items: [{ id: 'message', rect: at, found: false }] } } : {};
  return { show: 'room', place: 'kitchen', tenant: 'vera', light: 'night', people: over ? atEnd : moodsOf(round), phone: false, free, ...lit };
}

function moodsOf({ messages, answers }: Round): readonly StagePerson[] {
  const message = messages[messages.length - 1];
  const answer = answers[messages.length - 1];
  const beat = `${messages.length} ${answers.length}`;
  const person = (id: string, mood: StagePerson['mood']): StagePerson => ({ id, mood, speaking: false, beat });
  if (message === undefined || answer === undefined) return [person('vera', 'calm'), person('kim', 'suspicious')];
  if (isMistake(message, answer)) return [person('vera', 'suspicious'), person('kim', 'calm')];
  return [person('vera', 'smile'), person('kim', 'happy')];
}
