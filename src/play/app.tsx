/** The whole game on the page: the screen of the route, the dialogs over it, and what the player is told once. */
import type { FunctionComponent } from 'preact';
import { useEffect, useLayoutEffect, useState } from 'preact/hooks';
import { defaultCampaign } from '../campaign/campaign.ts';
import { textIn } from '../campaign/reading.ts';
import type { BarProps } from '../ui/bar.tsx';
import { Frame } from '../ui/frame.tsx';
import { House } from '../ui/house.tsx';
import { KeysContext } from '../ui/keys-context.ts';
import { listenForKeys } from '../ui/keys.ts';
import { LoadingScreen } from '../ui/message-screen.tsx';
import { Caption, Notices } from '../ui/notice.tsx';
import { ReadingBehind } from './access-behind.tsx';
import type { EveningScreenProps } from './evening-screen-props.ts';
import { FirstVisit } from './first-visit.tsx';
import { tellNotice } from './game.ts';
import type { Game, NoticeKind } from './game.ts';
import { GroundFloor } from './ground-floor.tsx';
import { lastBegun } from './house-record.ts';
import { windowsOf } from './house-windows.ts';
import { fragmentOf } from './route.ts';
import type { GroundRoom } from './route.ts';
import { PlayerBehind } from './saves-behind.tsx';
import { SpokenPart } from './spoken-part.tsx';
import { StageBehind } from './stage-behind.tsx';
import { hourOf, viewOfHouse } from './stage-view.ts';

/** How long a caption stays, in milliseconds: at 13 characters a second, the longest takes two. */
const captionMs = 3000;

/** What comes with the first evening and not with the first screen. */
export interface EveningRooms {
  readonly EveningScreen: FunctionComponent<EveningScreenProps>;
  readonly MapOverlay: FunctionComponent<{ readonly game: Game; readonly bar: BarProps }>;
  readonly visit: (game: Game, level: string) => Promise<void>;
  readonly close: (game: Game) => void;
  /** Looks whether another tab has played on. */
  readonly catchUp: (game: Game) => Promise<void>;
  /** Lets the player hear where the story stands, until what it gives is called. */
  readonly hear: (game: Game) => () => void;
}

export interface AppProps {
  readonly game: Game;
  readonly Dialogs: FunctionComponent<{ readonly game: Game }>;
  /** Fetches the code of the evenings. */
  readonly loadEvenings: () => Promise<EveningRooms>;
}

/** The game. Routes are followed by `open-play.tsx`; this only shows where they lead. */
export function App({ game, Dialogs, loadEvenings }: AppProps) {
  const rooms = useEvenings(game, loadEvenings);
  const { keys } = game.settings.value;
  useLayoutEffect(() => listenForKeys(window, () => keys, (action) => { if (action === 'help') game.overlay.value = 'help'; }), [game, keys]);
  const bar = barOf(game);
  const evening = game.evening.value;
  const route = game.route.value;
  const goHome = (): void => { location.hash = '#/'; };
  const dismiss = (kind: string): void => { game.notices.value = game.notices.value.filter((one: NoticeKind) => one !== kind); };
  return (
    <Frame words={game.words} {...(game.campaign.leaveTo === undefined ? {} : { leaveTo: game.campaign.leaveTo })}>
      <KeysContext.Provider value={keys}><ReadingBehind game={game}>
      {route.at === 'house' ? <HouseScreen game={game} bar={bar} />
        : route.at === 'ground' ? <GroundFloor game={game} room={route.room} bar={eveningBar(bar)} onHouse={goHome} />
        : rooms === undefined || evening === undefined ? <><StageBehind game={game} view={() => ({ show: 'dark' })} /><LoadingScreen bar={bar} onHouse={goHome} /></>
        : (
          <SpokenPart game={game} of={evening.level.id}>
            {game.overlay.value === 'map' ? <rooms.MapOverlay game={game} bar={eveningBar(bar)} /> : <rooms.EveningScreen game={game} evening={evening} bar={eveningBar(bar)} onHouse={goHome} />}
          </SpokenPart>
        )}
      <Dialogs game={game} />
      <Captions game={game} />
      <Notices kinds={game.notices.value} onDismiss={dismiss} />
      </ReadingBehind></KeysContext.Provider>
    </Frame>
  );
}

/** Fetches the evenings' code with the first evening, then opens and closes evenings as the route says. */
function useEvenings(game: Game, load: () => Promise<EveningRooms>): EveningRooms | undefined {
  const [rooms, setRooms] = useState<EveningRooms | undefined>(undefined);
  const route = game.route.value;
  const level = route.at === 'evening' ? route.level : undefined;
  useEffect(() => {
    if (level === undefined) {
      rooms?.close(game);
      return undefined;
    }
    if (game.mayAsk && game.settings.value.counting === 'unasked') game.overlay.value = 'consent';
    let isWanted = true;
    load().then(async (loaded) => {
      setRooms(() => loaded);
      await loaded.visit(game, level);
    }, () => {
      // Who has gone elsewhere meanwhile is not called back.
      if (!isWanted) return;
      tellNotice(game, 'level-missing');
      game.route.value = { at: 'house' };
    });
    return () => { isWanted = false; };
  }, [level]);
  useEffect(() => {
    const catchUp = (): void => void rooms?.catchUp(game);
    addEventListener('focus', catchUp);
    return () => removeEventListener('focus', catchUp);
  }, [rooms]);
  useEffect(() => rooms?.hear(game), [rooms]);
  return rooms;
}

function HouseScreen({ game, bar }: { readonly game: Game; readonly bar: BarProps }) {
  const windows = windowsOf(game);
  const begun = lastBegun(game.house.value, game.levels);
  const open = (id: string): void => {
    game.sound.play('open');
    game.stage.value.cueAt('enter', `window:${id}`);
    location.hash = `#/evening/${id}`;
  };
  const enter = (room: GroundRoom): void => {
    game.sound.play('open');
    game.stage.value.cueAt('enter', `practice:${room}`);
    location.hash = fragmentOf({ at: 'ground', room });
  };
  const found = Object.values(game.house.value.windows).reduce((sum, window) => sum + window.endings, 0);
  return (
    <>
      <StageBehind game={game} view={(measure) => viewOfHouse(windows, hourOf(new Date(game.now())), measure)} />
      <House
        windows={windows} endingsFound={found} endingsTotal={game.levels.reduce((sum, { endings }) => sum + endings, 0)}
        {...(begun === undefined ? {} : { continueTo: { id: begun } })}
        onOpen={open} onContinue={() => { if (begun !== undefined) open(begun); }} bar={bar}
        onPractice={enter} onRana={() => enter('rana')} {...campaignOf(game)}
        {...(begun === undefined && found === 0 ? { welcome: <FirstVisit game={game} /> } : {})}
        {...(game.saves === undefined || game.keep.kept === 'memory' && game.keep.isReadable !== true && !game.saves.keepsNothing ? {} : { player: <PlayerBehind game={game} /> })}
      />
    </>
  );
}

/** The game as it ships bears no campaign's name. */
function campaignOf({ campaign: { id, name, logo }, words }: Game): { readonly campaign?: { readonly name: string; readonly logo?: string } } {
  if (id === defaultCampaign.id && logo === undefined) return {};
  return { campaign: { name: textIn(name, words.language), ...(logo === undefined ? {} : { logo: `campaign/${logo}` }) } };
}

/** The last story sound in words, for a moment, for whoever has asked for it. */
function Captions({ game }: { readonly game: Game }) {
  const [caption, setCaption] = useState<string | undefined>(undefined);
  const wanted = game.settings.value.captions;
  useEffect(() => (wanted ? game.sound.onCaption(setCaption) : undefined), [game, wanted]);
  useEffect(() => {
    const timer = setTimeout(() => setCaption(undefined), captionMs);
    return () => clearTimeout(timer);
  }, [caption]);
  return caption === undefined ? null : <Caption text={game.words.t(`frame.sound.captions.${caption}`)} />;
}

function barOf(game: Game): BarProps {
  const open = (overlay: NonNullable<Game['overlay']['value']>) => (): void => {
    game.sound.play('open');
    game.overlay.value = overlay;
  };
  return { onHelp: open('help'), onLanguage: open('language'), onComfort: open('comfort'), onSound: open('sound'), soundOn: !game.settings.value.muted };
}

/** In an evening the bar keeps comfort and sound, so that nobody has to leave a scene to read it better; the language waits in the house. */
function eveningBar({ onHelp, onComfort, onSound, soundOn }: BarProps): BarProps {
  return { onHelp, ...(onComfort === undefined ? {} : { onComfort }), ...(onSound === undefined ? {} : { onSound }), ...(soundOn === undefined ? {} : { soundOn }) };
}
