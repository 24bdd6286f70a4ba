/** The adult's pages of a room: opening it, the lobby, the evening's setup, and the lesson's console with the room's pills in its bar. */
import { Pause, Play, Users } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { pairsOf } from '../../room/code.ts';
import type { AdultView } from '../../room/messages.ts';
import { Bar } from '../../ui/bar.tsx';
import type { BarProps } from '../../ui/bar.tsx';
import { Button, Pill } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Lobby } from '../../ui/class/room/lobby.tsx';
import { RoomPlaces } from '../../ui/class/room/room-places.tsx';
import { RoomStart } from '../../ui/class/room/room-start.tsx';
import { Frame } from '../../ui/frame.tsx';
import { Screen } from '../../ui/screen.tsx';
import { useWords } from '../../ui/words-context.ts';
import { ClassDialogs, eveningsFor, ProjectorLink, tellProjector, Told } from '../class-app.tsx';
import { changeClassLanguage } from '../class-game.ts';
import type { ClassGame } from '../class-game.ts';
import { Console } from '../console.tsx';
import type { Desk } from '../desk.ts';
import { SetupPage } from '../setup-page.tsx';
import { SumPage } from '../sum-page.tsx';
import { linkFor, seatBases, typedFor } from './join-address.ts';
import { endLesson, endRoom, startEvening } from './room-class.ts';
import type { RoomClass } from './room-class.ts';
import '../../ui/evening/evening-screen.css';
import '../../ui/evening/night.css';
import '../../ui/class/room/seat-frame.css';

export function LeadPages({ room }: { readonly room: RoomClass }) {
  const { app, lead, page } = room;
  const { game } = app;
  const open = (overlay: NonNullable<ClassGame['overlay']['value']>) => (): void => { game.overlay.value = overlay; };
  const bar: BarProps = { onHelp: open('help'), onLanguage: open('language'), onComfort: open('comfort') };
  const view = lead.view.value;
  const phase = lead.phase.value;
  const desk = app.desk.value;
  const asked = app.sum.value;
  return (
    <Frame words={game.words} {...(game.campaign.leaveTo === undefined ? {} : { leaveTo: game.campaign.leaveTo })}>
      {asked !== undefined ? <SumPage asking={app} asked={asked} campaign={game.campaign} bar={bar} />
        : phase !== 'open' || view === null ? <Start room={room} bar={bar} />
        : page.value === 'setup' ? (
          <SetupPage
            bar={bar} evenings={eveningsFor(game)} canPair={app.channel !== undefined} onLanguage={(code) => void changeClassLanguage(game, code)}
            onStart={(setup) => void startEvening(room, setup)} onBack={() => { page.value = 'lobby'; }}
          />
        ) : page.value === 'lesson' && desk !== undefined ? <Lesson room={room} view={view} desk={desk} /> : <Door room={room} view={view} bar={bar} />}
      <ClassDialogs app={app} />
      <Told game={game} />
    </Frame>
  );
}

interface PartProps {
  readonly room: RoomClass;
  readonly bar: BarProps;
}

function Start({ room: { lead }, bar }: PartProps) {
  const { t } = useWords();
  const phase = lead.phase.value;
  return (
    <Screen name="room-start" title={t('room.lead.title')} className="evening-screen column-screen night-screen class-setup" bar={<Bar {...bar} />}>
      <RoomStart phase={phase === 'open' ? 'opening' : phase} onOpen={(mode) => lead.open(mode)} />
    </Screen>
  );
}

/** The lobby; over a lesson it is where latecomers come in. */
function Door({ room, view, bar }: PartProps & { readonly view: AdultView }) {
  const { lead, app, page } = room;
  const { t } = useWords();
  const opened = lead.opened.value;
  const bases = seatBases(location.href, opened?.addresses ?? []);
  const [at, turnTo] = useState(0);
  const base = bases[at % Math.max(1, bases.length)];
  const isAlone = view.mode === 'own-pace' && view.scene?.step === 'story';
  const title = t(isAlone ? 'room.lead.playing' : view.locked ? 'room.lobby.title-locked' : 'room.lobby.title');
  return (
    <Screen name="room-lobby" title={title} quietTitle className="evening-screen night-screen" bar={<Bar {...bar} />}>
      <div class="room-lead-head">
        <h2 class="room-lead-title">{title}</h2>
        <div class="room-lead-acts">
          {bases.length > 1 ? <Button onPress={() => turnTo(at + 1)}>{t('room.lobby.other-network')}</Button> : null}
          {app.desk.value === undefined ? null : <Button kind="lamp" icon={Play} iconTurns onPress={() => { page.value = 'lesson'; }}>{t('room.lead.door-close')}</Button>}
          {app.desk.value === undefined && !isAlone ? <Button kind="lamp" icon={Play} iconTurns onPress={() => { page.value = 'setup'; }}>{t('room.lead.begin')}</Button> : null}
          {isAlone ? <><PausePill room={room} view={view} /><Button kind="lamp" onPress={() => endLesson(room, 'debrief')}>{t('room.lead.stop')}</Button></> : null}
        </div>
      </div>
      <Lost room={room} />
      {isAlone ? <div class="room-lead-last"><RoomPlaces places={view.places} /></div> : null}
      <Lobby
        view={view} link={base === undefined || opened === null ? null : linkFor(base, opened.token)} typed={base === undefined ? null : typedFor(base)}
        onLock={(locked) => lead.ask({ do: 'lock', locked })} onNewCode={() => lead.ask({ do: 'new-code' })} onRemove={(seat) => lead.ask({ do: 'remove', seat })}
      />
      <div class="room-lead-last"><EndRoom room={room} /></div>
    </Screen>
  );
}

function EndRoom({ room }: { readonly room: RoomClass }) {
  const { t } = useWords();
  const [asked, ask] = useState(false);
  return asked ? <Button className="room-pause" onPress={() => endRoom(room)}>{t('room.lead.end-sure')}</Button> : <Button onPress={() => ask(true)}>{t('room.lead.end')}</Button>;
}

function Lost({ room: { lead } }: { readonly room: RoomClass }) {
  const { t } = useWords();
  const lost = lead.line.value === 'lost';
  return <p class={lost ? 'seat-lost' : 'visually-hidden'} role="status">{lost ? t('room.lead.lost') : null}</p>;
}

function PausePill({ room, view }: { readonly room: RoomClass; readonly view: AdultView }) {
  const { t } = useWords();
  const paused = view.paused;
  const toggle = (): void => {
    room.paused.value = !paused;
    // Breathing, talking and the summary of a skipped scene pause the seats as well, and end with the pause.
    const desk = room.app.desk.value;
    if (paused && desk !== undefined && desk.lesson.value.over !== null) desk.act({ do: 'over', what: null });
    // Without a lesson there is nobody who tells the seats.
    if (room.app.desk.value === undefined) room.lead.ask({ do: 'cover', paused: !paused, covered: false });
  };
  return <Pill icon={paused ? Play : Pause} pressed={paused} className="room-pause" onPress={toggle}>{t(paused ? 'room.lead.resume' : 'room.lead.pause')}</Pill>;
}

function Lesson({ room, view, desk }: { readonly room: RoomClass; readonly view: AdultView; readonly desk: Desk }) {
  const { app } = room;
  const { t } = useWords();
  const lesson = desk.lesson.value;
  const answered = desk.votes.answered.value;
  useEffect(() => tellProjector(app), [app, lesson, answered, app.game.settings.value, app.game.help.value]);
  const head = (
    <>
      <button type="button" class="room-code-pill" onClick={() => { room.page.value = 'lobby'; }}>
        <span dir="ltr">{pairsOf(view.code).join(' · ')}</span> <span class="visually-hidden">{t('room.lead.door')}</span>
      </button>
      <p class="pill room-count"><Icon of={Users} /><span role="status">{t('room.lead.seats', { count: view.seats.filter(({ here }) => here).length })}</span></p>
      <PausePill room={room} view={view} />
    </>
  );
  return (
    <>
      <Lost room={room} />
      <Console game={app.game} desk={desk} windows={app.windows.value} head={head} aside={<ProjectorLink app={app} />} onEnd={() => endLesson(room, 'end')} />
    </>
  );
}
