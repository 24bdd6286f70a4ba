/** What a seat shows of the moment the class is in: the same scene as everybody, and what can be voted for. */
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { SeatsView } from '../../room/messages.ts';
import type { RoomScene as Scene } from '../../room/show.ts';
import type { Level } from '../../story/level.ts';
import { lookAt } from '../../story/moves.ts';
import { replay } from '../../story/replay.ts';
import type { Intent } from '../../story/play.ts';
import { viewOf } from '../../story/view.ts';
import { portraitsOf } from '../../play/portraits.ts';
import type { OptionPlace } from '../../ui/class/option-words.ts';
import { SeatNote } from '../../ui/class/room/seat-frame.tsx';
import { VoteButtons } from '../../ui/class/room/vote-buttons.tsx';
import type { Counts } from '../../ui/class/show.ts';
import { VoteBars } from '../../ui/class/vote-bars.tsx';
import { winnersIn } from '../../ui/class/winners-in.ts';
import { CheckCard } from '../../ui/evening/check-card.tsx';
import { PhoneScene } from '../../ui/evening/phone-scene.tsx';
import { Prose } from '../../ui/evening/prose.tsx';
import { RoomScene } from '../../ui/evening/room-scene.tsx';
import { useSpokenScene } from '../../ui/evening/use-spoken-scene.ts';
import { useWords } from '../../ui/words-context.ts';

export interface SeatMomentProps {
  readonly level: Level;
  readonly scene: Scene;
  readonly view: SeatsView;
  readonly picked: number | null;
  readonly onVote: (option: number) => void;
}

/** The counts of a closed round by option; `undefined` while there are none. */
function countsOf({ round, reveal }: SeatsView): Counts | undefined {
  return round === null || reveal === null ? undefined : Object.fromEntries(round.options.map((option, at) => [option, reveal.counts[at] ?? 0]));
}

export function SeatMoment(props: SeatMomentProps) {
  const { t } = useWords();
  switch (props.scene.step) {
    case 'lobby': return <SeatNote picture="lamp" title={t('room.seat.waiting')} text={t('room.seat.waiting-text')} />;
    case 'check': return <Check {...props} />;
    case 'story': return <Story {...props} />;
    case 'debrief': return <SeatNote picture="night" title={t('room.seat.talk')} text={t('room.seat.talk-text')} />;
    case 'end': return <SeatNote picture="lamp" title={t('room.seat.end')} text={t('room.seat.end-text')} />;
  }
}

interface AskProps extends SeatMomentProps {
  readonly place: OptionPlace;
  /** Shown, but not asked, while no round is open. */
  readonly otherwise: readonly string[];
}

/** The buttons of the open round, or what came of it. */
function Ask({ place, otherwise, view, picked, onVote }: AskProps) {
  const counts = countsOf(view);
  const options = view.round?.options ?? otherwise;
  if (counts !== undefined) return <VoteBars place={place} options={options} counts={counts} winners={winnersIn(options, counts)} />;
  return options.length === 0 ? null : <VoteButtons place={place} options={options} picked={picked} open={view.round !== null} onPick={onVote} />;
}

function Check(props: SeatMomentProps) {
  const { level, scene } = props;
  const words = useWords();
  const item = level.checks[scene.form ?? 'a']?.find(({ id }) => id === scene.item);
  if (item === undefined || scene.form === null) return <SeatNote picture="night" title={words.t('room.seat.talk')} text={words.t('room.seat.talk-text')} />;
  const say = words.level(level.id);
  return (
    <div class="seat-check">
      <CheckCard surface={item.surface} from={say(`checks.${scene.form}.${item.id}.from`)} text={say(`checks.${scene.form}.${item.id}.text`)} />
      <section class="paper seat-paper seat-paper-whole"><Ask {...props} place={{ level: level.id, kind: 'check', node: item.id }} otherwise={['fine', 'unsure', 'trap']} /></section>
    </div>
  );
}

/** What came of a vote. The button that was pressed is gone with its round, so whoever was on it goes on here. */
function Result({ title, children }: { readonly title: string; readonly children: ComponentChildren }) {
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  // Before it is painted: a screen that takes the focus afterwards is drawn twice.
  useLayoutEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <section class="paper seat-paper" ref={section} tabIndex={-1} aria-labelledby={heading}><h2 id={heading}>{title}</h2>{children}</section>;
}

/** What is asked and what came of it stand in one place, which does not become smaller: nothing else of the scene moves, or has to be drawn anew on every device of a class at once. */
function InPlace({ settled, children }: { readonly settled: boolean; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [tall, setTall] = useState(0);
  useLayoutEffect(() => { if (!settled) setTall(box.current?.offsetHeight ?? 0); });
  return <div class="choice" ref={box} style={settled ? { minBlockSize: `${tall}px` } : {}}>{children}</div>;
}

function Story(props: SeatMomentProps) {
  const { level, scene, view: { round, reveal } } = props;
  const words = useWords();
  const say = words.level(level.id);
  const { play } = replay(level, {}, scene.intents as readonly Intent[], scene.known);
  const view = viewOf(level, play);
  useSpokenScene(level.id, view);
  if (view.kind === 'ending') {
    return <SeatNote picture="lamp" title={say(`${view.at}.title`)} text={say(`${view.at}.text`)} />;
  }
  const look = lookAt(level, play.state.at);
  if (look !== undefined && (scene.item !== null || round?.kind === 'inspect' || round?.kind === 'card')) {
    const kind = round?.kind === 'inspect' ? 'inspect' : 'card';
    return (
      <section class="paper seat-paper">
        <h2>{say(`${look.id}.title`)}</h2>
        {scene.item === null ? null : <p class="seat-item"><Prose text={say(`${look.id}.items.${scene.item}.text`)} /></p>}
        <Ask {...props} place={{ level: level.id, kind, node: look.id }} otherwise={[]} />
      </section>
    );
  }
  const place = { level: level.id, kind: 'choice', node: view.at } as const;
  const result = round === null || reveal === null ? null : <Result title={words.t('room.vote.result')}><Ask {...props} place={place} otherwise={[]} /></Result>;
  // A phone's screen has no room for bars.
  if (result !== null && view.scene.phone !== undefined) return result;
  const open = view.options.filter(({ state }) => state === 'open').map(({ id }) => id);
  const asked = view.kind === 'choice' ? <Ask {...props} place={place} otherwise={open} /> : null;
  const choice = asked === null && result === null ? null : <InPlace settled={result !== null}>{result ?? asked}</InPlace>;
  const parts = { level: level.id, view, portraits: portraitsOf(level.people), choice, next: null, tools: null, onTurn: undefined };
  return view.scene.phone === undefined ? <RoomScene {...parts} /> : <PhoneScene {...parts} typing={false} />;
}
