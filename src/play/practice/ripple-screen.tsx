/** Ripple behind its door: boards in rising difficulty, each time with other neighbours. */
import { useEffect, useRef, useState } from 'preact/hooks';
import { netOf } from '../../practice/ripple/board.ts';
import { boards } from '../../practice/ripple/boards.ts';
import { dressBoard, neighbours } from '../../practice/ripple/dress.ts';
import type { DressedBoard } from '../../practice/ripple/dress.ts';
import { hintFor } from '../../practice/ripple/hint.ts';
import { beginPlay, makeMove, takeBack } from '../../practice/ripple/play.ts';
import type { Move, Play } from '../../practice/ripple/play.ts';
import { lampsOf } from '../../practice/ripple/wave.ts';
import type { Refusal } from '../../practice/ripple/wave.ts';
import { Ripple } from '../../ui/practice/ripple.tsx';
import type { RoomScreenProps } from '../room-screen-props.ts';
import { portraitsOf } from '../portraits.ts';
import { StageBehind } from '../stage-behind.tsx';

const seeds = 2 ** 31;
const portraits = portraitsOf(neighbours);

interface Round {
  readonly at: number;
  readonly seed: number;
  readonly dressed: DressedBoard;
  readonly play: Play;
}

/** The room: a board, and another board. Leaving throws everything away. */
export function RippleScreen({ game, bar, onHouse }: RoomScreenProps) {
  const [round, setRound] = useState(() => openBoard(0, game.seed ?? Math.floor(game.random() * seeds)));
  const { at, seed, dressed, play } = round;
  const move = (made: Move): Refusal | undefined => {
    const result = makeMove(play, made);
    if (!result.ok) return result.refused;
    game.sound.play(made.do === 'deed' ? 'choose' : result.play.now.over ? 'lamp' : 'message-in');
    setRound({ ...round, play: result.play });
    return undefined;
  };
  const open = (board: number): void => {
    game.sound.play('open');
    setRound(openBoard(board, (seed + 1) % seeds));
  };
  const counted = useRef<DressedBoard | undefined>(undefined);
  useEffect(() => {
    if (!play.now.over) return;
    const lamps = lampsOf(dressed.board, play.now);
    // A step back leads here again; the first end of a board is the one that counts. Nothing on a board is genuine, so only lamps are counted.
    if (counted.current !== dressed) {
      const hits = Number(lamps.small) + Number(lamps.together);
      game.counting.practised('ripple', { hits, misses: 2 - hits, falseAlarms: 0, correctRejections: 0 }, game.words.language);
      counted.current = dressed;
    }
    for (const lamp of ['small', 'together'] as const) if (lamps[lamp]) game.stage.value.cueAt('lamp', `lamp:${lamp}`);
  }, [play.now.over]);
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      <Ripple
        bar={bar} board={dressed.board} people={dressed.people} portraits={portraits} play={play} at={at} boards={boards.map(({ id }) => id)}
        onDeed={(deed) => move({ do: 'deed', deed })} onWave={() => move({ do: 'wave' })} onUndo={() => setRound({ ...round, play: takeBack(play) })}
        onRestart={() => setRound({ ...round, play: beginPlay(play.net) })} onHint={() => hintFor(play.net, play.now)}
        onBoard={open} onAgain={() => open(at)} onHouse={onHouse}
      />
    </>
  );
}

function openBoard(at: number, seed: number): Round {
  const board = boards[at];
  if (board === undefined) throw new Error(`Violated assumption: there is a board ${at}`);
  const dressed = dressBoard(board, seed);
  return { at, seed, dressed, play: beginPlay(netOf(dressed.board)) };
}
