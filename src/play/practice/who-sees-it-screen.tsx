/** Who Sees It behind its door: posts in an order by lot, each round with the luck of its own seed. */
import { useEffect, useState } from 'preact/hooks';
import { judge } from '../../practice/who-sees-it/judged.ts';
import { shuffle } from '../../practice/who-sees-it/lot.ts';
import type { Post } from '../../practice/who-sees-it/post.ts';
import { posts } from '../../practice/who-sees-it/posts.ts';
import { beginRound, playRound } from '../../practice/who-sees-it/round.ts';
import type { Round, RoundMove } from '../../practice/who-sees-it/round.ts';
import { WhoSeesIt } from '../../ui/practice/who-sees-it.tsx';
import type { RoomScreenProps } from '../room-screen-props.ts';
import { portraitsOf } from '../portraits.ts';
import { StageBehind } from '../stage-behind.tsx';

const seeds = 2 ** 31;
const portraits = portraitsOf([...new Set(posts.flatMap(({ poster, details }) => [poster, ...details.flatMap(({ person }) => (person === undefined ? [] : [person]))]))]);

/** The room: a round, and another round. Leaving throws everything away. */
export function WhoSeesItScreen({ game, bar, onHouse }: RoomScreenProps) {
  const [first] = useState(() => game.seed ?? Math.floor(game.random() * seeds));
  const [played, setPlayed] = useState(0);
  const [round, setRound] = useState(() => beginRound(postAt(first, 0), first));
  const move = (made: RoundMove): void => {
    game.sound.play(soundOf(round, made));
    setRound((now) => playRound(now, made));
  };
  const begin = (post: Post, seed: number): void => {
    game.sound.play('open');
    setRound(beginRound(post, seed));
  };
  const another = (): void => {
    setPlayed(played + 1);
    begin(postAt(first, played + 1), (first + played + 1) % seeds);
  };
  useEffect(() => {
    if (round.at !== 'compare') return;
    // What was covered before anything was told is what the player knew.
    if (round.first !== undefined) game.counting.practised('who-sees-it', judge(round.post, round.first.setting), game.words.language);
    for (const lamp of ['reached', 'kept'] as const) if (round.second?.lamps[lamp] === true) game.stage.value.cueAt('lamp', `lamp:${lamp}`);
  }, [round.at]);
  return (
    <>
      <StageBehind game={game} view={() => ({ show: 'dark' })} />
      <WhoSeesIt bar={bar} round={round} portraits={portraits} onMove={move} onAnother={another} onOnceMore={() => begin(round.post, round.seed)} onHouse={onHouse} />
    </>
  );
}

/** Every post once, then all of them in another order. */
function postAt(seed: number, played: number): Post {
  const post = shuffle(posts, (seed + Math.floor(played / posts.length)) % seeds)[played % posts.length];
  if (post === undefined) throw new Error('Violated assumption: there are posts');
  return post;
}

function soundOf({ at }: Round, { do: made }: RoundMove): 'choose' | 'page' | 'message-out' {
  if (made !== 'next') return 'choose';
  return at === 'make' || at === 'make-again' ? 'message-out' : 'page';
}
