/** A seat's page: the door, the class's moment or an evening of its own, and what an adult lays over everything. */
import { useComputed } from '@preact/signals';
import { useEffect, useRef, useState } from 'preact/hooks';
import { lastPlace } from '../../room/messages.ts';
import type { RoomScene } from '../../room/show.ts';
import type { Level } from '../../story/level.ts';
import { actAt } from '../../story/moves.ts';
import type { EveningRooms } from '../../play/app.tsx';
import { Dialogs } from '../../play/dialogs.tsx';
import type { Game } from '../../play/game.ts';
import { loadLevel } from '../../play/level-graph.ts';
import type { BarProps } from '../../ui/bar.tsx';
import { Button } from '../../ui/button.tsx';
import { CodeDoor } from '../../ui/class/room/code-door.tsx';
import { SeatFrame, SeatNote } from '../../ui/class/room/seat-frame.tsx';
import { Frame } from '../../ui/frame.tsx';
import { useWords } from '../../ui/words-context.ts';
import { SeatMoment } from './seat-moment.tsx';
import type { Seat } from './seat.ts';

export interface SeatPageProps {
  readonly game: Game;
  readonly seat: Seat;
}

export function SeatPage({ game, seat }: SeatPageProps) {
  const open = (what: 'help' | 'comfort' | 'language') => (): void => { game.overlay.value = what; };
  const bar: BarProps = { onHelp: open('help'), onComfort: open('comfort'), onLanguage: open('language') };
  return (
    <Frame words={game.words} {...(game.campaign.leaveTo === undefined ? {} : { leaveTo: game.campaign.leaveTo })}>
      {seat.phase.value === 'in' ? <InRoom game={game} seat={seat} bar={bar} /> : <Door seat={seat} bar={bar} />}
      <Dialogs game={game} />
    </Frame>
  );
}

function Door({ seat, bar }: { readonly seat: Seat; readonly bar: BarProps }) {
  const { t } = useWords();
  return (
    <SeatFrame name="door" title={t('room.door.title')} seat={null} lost={false} bar={bar}>
      <CodeDoor entered={seat.entered.value} onAdd={(symbol) => seat.add(symbol)} onRemove={() => seat.remove()} onJoin={() => seat.join()} busy={seat.phase.value === 'knocking'} trouble={seat.trouble.value} />
    </SeatFrame>
  );
}

function InRoom({ game, seat, bar }: SeatPageProps & { readonly bar: BarProps }) {
  const { t } = useWords();
  // Each for itself: a frame that looked at all of a view would be compared anew with every vote's end, on every device of a class at once.
  const covered = useComputed(() => seat.view.value?.covered === true).value;
  const paused = useComputed(() => seat.view.value?.paused === true).value;
  const isAlone = useComputed(() => seat.view.value?.mode === 'own-pace').value;
  const scene = useComputed(() => seat.view.value?.scene ?? null).value;
  const frame = { seat: seat.number.value, lost: seat.line.value === 'lost', bar };
  const level = useLevel(game, scene);
  const sawStory = useRef(false);
  if (scene !== null && scene.step !== 'lobby' && scene.step !== 'end') sawStory.current = true;
  if (covered) {
    return <SeatFrame {...frame} name="covered" title={t('room.cover.title')} quiet seat={null}><SeatNote picture="title-page" title={t('room.cover.title')} text={t('room.cover.text')} /></SeatFrame>;
  }
  if (paused) {
    return <SeatFrame {...frame} name="paused" title={t('room.paused.title')} quiet><SeatNote picture="night" title={t('room.paused.title')} text={t('room.paused.text')} /></SeatFrame>;
  }
  if (scene === null || scene.step === 'lobby') {
    return (
      <SeatFrame {...frame} name="waiting" title={t('room.seat.waiting')} quiet>
        <SeatNote picture="lamp" title={t('room.seat.waiting')} text={t('room.seat.waiting-text')}><Button onPress={() => seat.leave()}>{t('room.seat.leave')}</Button></SeatNote>
      </SeatFrame>
    );
  }
  // Whoever comes in when an evening is over has played nothing yet; the room may go on with another.
  if (scene.step === 'end' && !sawStory.current) {
    return <SeatFrame {...frame} name="between" title={t('room.seat.waiting')} quiet><SeatNote picture="lamp" title={t('room.seat.waiting')} text={t('room.seat.between-text')} /></SeatFrame>;
  }
  if (level === 'away' || level === undefined) return <LoadingSeat {...frame} away={level === 'away'} />;
  if (isAlone && scene.step === 'story') return <OwnPace game={game} seat={seat} level={level} />;
  return (
    <SeatFrame {...frame} name={scene.step} title={game.words.level(level.id)('about.title')} quiet>
      <SeatMoment level={level} scene={scene} seat={seat} />
    </SeatFrame>
  );
}

/** The evening is on its way, or did not come. */
function LoadingSeat({ away, ...frame }: { readonly away: boolean; readonly seat: number | null; readonly lost: boolean; readonly bar: BarProps }) {
  const { t } = useWords();
  return (
    <SeatFrame {...frame} name="loading" title={t('frame.loading')} quiet>
      <SeatNote picture="night" title={t(away ? 'room.seat.no-level' : 'frame.loading')} text={away ? t('room.seat.no-level-text') : ''}>
        {away ? <Button onPress={() => location.reload()}>{t('room.seat.again')}</Button> : null}
      </SeatNote>
    </SeatFrame>
  );
}

/** The level of the scene with its words; the class's language unless this seat has chosen one of its own. */
function useLevel(game: Game, scene: RoomScene | null): Level | 'away' | undefined {
  const [loaded, setLoaded] = useState<Level | { readonly id: string; readonly away: true } | undefined>(undefined);
  const own = game.settings.value.language;
  const language = own ?? scene?.language;
  useEffect(() => {
    if (language !== undefined && language !== game.words.language) void game.words.use(language).catch(() => undefined);
  }, [language]);
  useEffect(() => {
    if (scene === null) return;
    const isOther = game.levels.some(({ id, hash }) => id === scene.level && hash !== scene.hash);
    const fetched = isOther ? Promise.reject(new Error(`levels/${scene.level}: another release than the room's`)) : Promise.all([loadLevel(game.loadJson, scene.level), game.words.loadLevel(scene.level)]);
    fetched.then(([level]) => setLoaded(level), () => setLoaded({ id: scene.level, away: true }));
  }, [scene?.level, scene?.hash]);
  if (loaded === undefined || loaded.id !== scene?.level) return undefined;
  return 'away' in loaded ? 'away' : loaded;
}

/** Where an evening stands, as a number and nothing else. A scene without an act, such as one of telling somebody, counts as the act before it. */
function placeIn(game: Game): number {
  const evening = game.evening.value;
  if (evening === undefined || evening.save.phase === 'knock' || evening.save.phase === 'before') return 0;
  if (evening.save.phase !== 'story') return lastPlace;
  const { level, play } = evening;
  const here = play.trail.map(({ at }) => actAt(level, at)?.id).findLast((act) => act !== undefined);
  const at = Math.max(0, level.acts.findIndex(({ id }) => id === here));
  return 1 + Math.floor((at * (lastPlace - 1)) / level.acts.length);
}

function OwnPace({ game, seat, level }: SeatPageProps & { readonly level: Level }) {
  const { t } = useWords();
  const [rooms, setRooms] = useState<EveningRooms | 'away' | undefined>(undefined);
  const [rests, setRests] = useState(false);
  useEffect(() => {
    game.route.value = { at: 'evening', level: level.id };
    const coming = import('../../play/evenings.tsx');
    coming.then(async (loaded) => {
      setRooms(() => loaded);
      await loaded.visit(game, level.id);
    }).catch(() => setRooms('away'));
  }, [level.id]);
  const evening = game.evening.value;
  const place = placeIn(game);
  const online = seat.line.value === 'open';
  // Told again after a broken line: the server may have been started anew meanwhile.
  // Not before the evening is there: until then nobody knows where it was left.
  useEffect(() => { if (online && evening !== undefined) seat.beAt(place); }, [place, online, evening === undefined]);
  const bar: BarProps = { onHelp: () => { game.overlay.value = 'help'; } };
  const frame = { seat: seat.number.value, lost: seat.line.value === 'lost', bar };
  if (rooms === 'away' || rooms === undefined || evening === undefined) return <LoadingSeat {...frame} away={rooms === 'away'} />;
  if (rests) {
    return (
      <SeatFrame {...frame} name="resting" title={t('room.seat.rest')} quiet>
        <SeatNote picture="lamp" title={t('room.seat.rest')} text={t('room.seat.rest-text')}><Button onPress={() => setRests(false)}>{t('room.seat.rest-back')}</Button></SeatNote>
      </SeatFrame>
    );
  }
  return game.overlay.value === 'map' ? <rooms.MapOverlay game={game} bar={bar} /> : <rooms.EveningScreen game={game} evening={evening} bar={bar} onHouse={() => setRests(true)} />;
}
