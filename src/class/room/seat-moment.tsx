/** What a seat shows of the moment the class is in: the same scene as everybody, and what can be voted for. */
import { useComputed } from '@preact/signals';
import type { ComponentChildren } from 'preact';
import { useId, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
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
import type { Seat } from './seat.ts';

export interface SeatMomentProps {
  readonly level: Level;
  readonly scene: Scene;
  readonly seat: Seat;
}

/** The counts of a closed round by option; `undefined` while there are none. */
function countsOf(view: SeatsView | null): Counts | undefined {
  const round = view?.round ?? null;
  const reveal = view?.reveal ?? null;
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

/** Whether the counts of the newest round are there. */
function useSettled(seat: Seat): boolean {
  return useComputed(() => countsOf(seat.view.value) !== undefined).value;
}

/** What had the focus is gone with a round that closed or is asked again: whoever was there goes on at `place`, a selector. Before it is painted, because a screen that takes the focus afterwards is drawn twice. */
function useFocusKept(settled: boolean, place: string): void {
  const was = useRef(settled);
  useLayoutEffect(() => {
    if (was.current !== settled && document.activeElement === document.body) document.querySelector<HTMLElement>(place)?.focus({ preventScroll: true });
    was.current = settled;
  }, [settled]);
}

interface AskProps {
  readonly seat: Seat;
  readonly place: OptionPlace;
  /** Shown, but not asked, while no round is open. */
  readonly otherwise: readonly string[];
}

/** The buttons of the open round, or what came of it. */
function Ask({ place, otherwise, seat }: AskProps) {
  const view = seat.view.value;
  const counts = countsOf(view);
  const options = view?.round?.options ?? otherwise;
  useFocusKept(counts !== undefined, '.seat-screen h1');
  if (counts !== undefined) return <VoteBars place={place} options={options} counts={counts} winners={winnersIn(options, counts)} />;
  return options.length === 0 ? null : <VoteButtons place={place} options={options} picked={seat.picked.value} open={(view?.round ?? null) !== null} onPick={(option) => seat.vote(option)} />;
}

function Check({ level, scene, seat }: SeatMomentProps) {
  const words = useWords();
  const item = level.checks[scene.form ?? 'a']?.find(({ id }) => id === scene.item);
  if (item === undefined || scene.form === null) return <SeatNote picture="night" title={words.t('room.seat.talk')} text={words.t('room.seat.talk-text')} />;
  const say = words.level(level.id);
  return (
    <div class="seat-check">
      <CheckCard surface={item.surface} from={say(`checks.${scene.form}.${item.id}.from`)} text={say(`checks.${scene.form}.${item.id}.text`)} />
      <section class="paper seat-paper seat-paper-whole"><Ask seat={seat} place={{ level: level.id, kind: 'check', node: item.id }} otherwise={['fine', 'unsure', 'trap']} /></section>
    </div>
  );
}

/** What came of a vote. The button that was pressed is gone with its round, so whoever was on it goes on here. */
function Result({ seat, place }: { readonly seat: Seat; readonly place: OptionPlace }) {
  const { t } = useWords();
  const heading = useId();
  const section = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (document.activeElement === document.body) section.current?.focus({ preventScroll: true });
    section.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return <section class="paper seat-paper" ref={section} tabIndex={-1} aria-labelledby={heading}><h2 id={heading}>{t('room.vote.result')}</h2><Ask seat={seat} place={place} otherwise={[]} /></section>;
}

/** What is asked and what came of it stand in one place, which does not become smaller: nothing else of the scene moves, or has to be drawn anew on every device of a class at once. */
function InPlace({ settled, children }: { readonly settled: boolean; readonly children: ComponentChildren }) {
  const box = useRef<HTMLDivElement>(null);
  const [tall, setTall] = useState(0);
  useLayoutEffect(() => { if (!settled) setTall(box.current?.offsetHeight ?? 0); });
  return <div class="choice" ref={box} style={settled ? { minBlockSize: `${tall}px` } : {}}>{children}</div>;
}

/** The options of a choice, or what the class said to them. */
function StoryChoice({ seat, place, otherwise, asks }: AskProps & { readonly asks: boolean }) {
  const settled = useSettled(seat);
  useFocusKept(settled, '.seat-vote');
  if (!asks && !settled) return null;
  return <InPlace settled={settled}>{settled ? <Result seat={seat} place={place} /> : <Ask seat={seat} place={place} otherwise={otherwise} />}</InPlace>;
}

/** A scene on a phone's screen, which has no room for bars: what came of a vote takes its place. */
function OnPhone({ seat, place, children }: { readonly seat: Seat; readonly place: OptionPlace; readonly children: ComponentChildren }) {
  const settled = useSettled(seat);
  useFocusKept(settled, '.seat-vote');
  return settled ? <Result seat={seat} place={place} /> : <>{children}</>;
}

function Story({ level, scene, seat }: SeatMomentProps) {
  const words = useWords();
  const say = words.level(level.id);
  const [play, view] = useMemo(() => {
    const played = replay(level, {}, scene.intents as readonly Intent[], scene.known).play;
    return [played, viewOf(level, played)] as const;
  }, [level, scene]);
  const asked = useComputed(() => seat.view.value?.round?.kind).value;
  useSpokenScene(level.id, view);
  if (view.kind === 'ending') {
    return <SeatNote picture="lamp" title={say(`${view.at}.title`)} text={say(`${view.at}.text`)} />;
  }
  const look = lookAt(level, play.state.at);
  if (look !== undefined && (scene.item !== null || asked === 'inspect' || asked === 'card')) {
    const kind = asked === 'inspect' ? 'inspect' : 'card';
    return (
      <section class="paper seat-paper">
        <h2>{say(`${look.id}.title`)}</h2>
        {scene.item === null ? null : <p class="seat-item"><Prose text={say(`${look.id}.items.${scene.item}.text`)} /></p>}
        <Ask seat={seat} place={{ level: level.id, kind, node: look.id }} otherwise={[]} />
      </section>
    );
  }
  const place = { level: level.id, kind: 'choice', node: view.at } as const;
  const open = view.options.filter(({ state }) => state === 'open').map(({ id }) => id);
  const choice = <StoryChoice seat={seat} place={place} otherwise={open} asks={view.kind === 'choice'} />;
  const parts = { level: level.id, view, portraits: portraitsOf(level.people), choice, next: null, tools: null, onTurn: undefined };
  return view.scene.phone === undefined ? <RoomScene {...parts} /> : <OnPhone seat={seat} place={place}><PhoneScene {...parts} typing={false} /></OnPhone>;
}
