/** The pages of a class on one projector: the three ways, the setup, the lesson. */
import { signal } from '@preact/signals';
import type { Signal } from '@preact/signals';
import { ExternalLink } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { helpEntriesOf } from '../play/help-entries.ts';
import { windowsOf } from '../play/house-windows.ts';
import { emptyHouse } from '../play/house-record.ts';
import type { LevelEntry } from '../play/levels.ts';
import { Comfort } from '../ui/comfort.tsx';
import { Frame } from '../ui/frame.tsx';
import { Help } from '../ui/help.tsx';
import { Icon } from '../ui/icon.tsx';
import { LanguageMenu } from '../ui/language-menu.tsx';
import { Notice, Notices } from '../ui/notice.tsx';
import { SoundSettings } from '../ui/sound-settings.tsx';
import { useWords } from '../ui/words-context.ts';
import { askForSum } from './asked-sum.ts';
import type { Asking } from './asked-sum.ts';
import { changeClassLanguage, changeClassSettings, openClassHelp, tellClass } from './class-game.ts';
import type { ClassGame, ClassNotice } from './class-game.ts';
import type { ClassChannel } from './class-channel.ts';
import type { ClassOffline } from './class-offline.tsx';
import { Console, press } from './console.tsx';
import { openDesk } from './desk.ts';
import type { Desk } from './desk.ts';
import { openHands } from './hands.ts';
import { fetchEvening, hashOf, keepLesson, wipeLesson } from './lesson-record.ts';
import type { Opened } from './lesson-record.ts';
import { newLesson, playOf, stepOf } from './lesson.ts';
import { SetupPage } from './setup-page.tsx';
import type { Setup } from './setup-page.tsx';
import { StartPage } from './start-page.tsx';
import { isCheckedByTooFew, sumOfLesson } from './sum.ts';
import { SumPage } from './sum-page.tsx';
import { openBrowserPost } from './sum-post.ts';
import { viewOf } from '../story/view.ts';

export interface ClassApp extends Asking {
  readonly game: ClassGame;
  readonly channel: ClassChannel | undefined;
  readonly page: Signal<'start' | 'setup' | 'lesson'>;
  readonly desk: Signal<Desk | undefined>;
  readonly windows: Signal<'one' | 'two'>;
  /** Whether the window the class sees has answered; `asking` until it could have. */
  readonly projector: Signal<'here' | 'asking' | 'gone'>;
}

/** How long a projector may take to say that it is there. Milliseconds. */
const answerMs = 1200;

/** Opens the pages, with the lesson that was on when the page was left, if one was. */
export function openClassApp(game: ClassGame, channel: ClassChannel | undefined, kept: Opened | undefined): ClassApp {
  const app: ClassApp = {
    game, channel, page: signal('start'), desk: signal(undefined), windows: signal(channel === undefined ? 'one' : 'two'), projector: signal('asking'),
    sum: signal(undefined), post: openBrowserPost(game.campaign, game.keep, game.now),
  };
  channel?.onMessage((message) => {
    if (message.say === 'here') {
      app.projector.value = 'here';
      game.told.value = game.told.value.filter((notice) => notice !== 'window-closed');
      tellProjector(app);
    }
    if (message.say === 'gone') app.projector.value = 'gone';
    if (message.say === 'key' && app.desk.value !== undefined) press(app.desk.value, message.key);
  });
  addEventListener('focus', () => askProjector(app));
  if (kept !== undefined) begin(app, kept, kept.lesson.windows);
  return app;
}

/** Tells the second window what it has to show. */
export function tellProjector({ channel, desk, game }: ClassApp): void {
  const now = desk.value;
  if (now === undefined) {
    channel?.tell({ say: 'none' });
    return;
  }
  const { textSize, spacing, contrast, motion } = game.settings.value;
  const looks = { textSize, spacing, contrast, motion, country: game.help.value?.country ?? game.settings.value.country ?? game.campaign.country };
  channel?.tell({ say: 'lesson', lesson: now.lesson.value, answered: now.votes.answered.value, looks });
}

/** A window that was closed by a crash says nothing, so it is asked whenever the adult comes back to the console. */
export function askProjector(app: ClassApp): void {
  if (app.channel === undefined || app.desk.value === undefined || app.windows.value === 'one') return;
  const before = app.projector.value;
  app.projector.value = 'asking';
  app.channel.tell({ say: 'anyone' });
  setTimeout(() => {
    if (app.projector.value !== 'asking') return;
    app.projector.value = 'gone';
    if (before === 'here') tellClass(app.game, 'window-closed');
  }, answerMs);
}

function begin(app: ClassApp, { level, lesson }: Opened, windows: 'one' | 'two'): void {
  const { game } = app;
  app.windows.value = app.channel === undefined ? 'one' : windows;
  app.desk.value = openDesk({ level, lesson, votes: openHands(), onChange: (next) => void keepLesson(game, next) });
  void keepLesson(game, lesson);
  app.page.value = 'lesson';
  askProjector(app);
}

async function start(app: ClassApp, { level: id, language, length, windows }: Setup): Promise<void> {
  const { game } = app;
  const level = await fetchEvening(game, id);
  if (level === undefined) return;
  begin(app, { level, lesson: newLesson(level, { levelHash: hashOf(game, id), language, length, windows, now: game.now() }) }, windows);
}

/** Lets go of the lesson, and asks about its sum. */
export function leaveDesk(app: ClassApp): void {
  const desk = app.desk.value;
  if (desk === undefined) return;
  desk.leave();
  app.desk.value = undefined;
  const lesson = desk.lesson.value;
  askForSum(app, sumOfLesson(desk.level, lesson, desk.votes.means === 'hands' ? 'hands' : 'room', app.post.common(lesson.language)), isCheckedByTooFew(desk.level, lesson));
}

async function end(app: ClassApp): Promise<void> {
  leaveDesk(app);
  app.page.value = 'start';
  tellProjector(app);
  app.game.sound.place(null);
  await wipeLesson(app.game);
}

/** The evenings a class may play: those that are open in the house. */
export function eveningsFor(game: ClassGame): readonly LevelEntry[] {
  const open = windowsOf({ levels: game.levels, campaign: game.campaign, now: game.now, house: signal(emptyHouse) }).filter((window) => window.open).map(({ id }) => id);
  return open.flatMap((id) => game.levels.find((level) => level.id === id) ?? []);
}

/** The page. */
export function ClassPages({ app }: { readonly app: ClassApp }) {
  const { game } = app;
  const open = (overlay: NonNullable<ClassGame['overlay']['value']>) => (): void => { game.overlay.value = overlay; };
  const bar = { onHelp: open('help'), onLanguage: open('language'), onComfort: open('comfort') };
  const asked = app.sum.value;
  return (
    <Frame words={game.words} {...(game.campaign.leaveTo === undefined ? {} : { leaveTo: game.campaign.leaveTo })}>
      {asked !== undefined ? <SumPage asking={app} asked={asked} campaign={game.campaign} bar={bar} />
        : app.page.value === 'start' ? <StartPage bar={bar} onProjector={() => { app.page.value = 'setup'; }}><OfflinePlace game={game} /></StartPage>
        : app.page.value === 'setup' || app.desk.value === undefined ? (
          <SetupPage
            bar={bar} evenings={eveningsFor(game)} canPair={app.channel !== undefined} onLanguage={(code) => void changeClassLanguage(game, code)}
            onStart={(setup) => void start(app, setup)} onBack={() => { app.page.value = 'start'; }}
          />
        ) : <Lesson app={app} desk={app.desk.value} />}
      <ClassDialogs app={app} />
      <Told game={game} />
      <Notices kinds={game.notices.value} onDismiss={(kind) => { game.notices.value = game.notices.value.filter((one) => one !== kind); }} />
    </Frame>
  );
}

function Lesson({ app, desk }: { readonly app: ClassApp; readonly desk: Desk }) {
  const { game } = app;
  const lesson = desk.lesson.value;
  const { answered } = desk.votes;
  const now = answered.value;
  useEffect(() => tellProjector(app), [app, lesson, now, game.settings.value, game.help.value]);
  useEffect(() => hearLesson(game, desk), [lesson.at, lesson.intents]);
  const projected = app.windows.value === 'one';
  useEffect(() => {
    document.documentElement.toggleAttribute('data-projector', projected);
    return () => document.documentElement.removeAttribute('data-projector');
  }, [projected]);
  return <Console game={game} desk={desk} windows={app.windows.value} onEnd={() => void end(app)} {...(projected ? {} : { head: <ProjectorLink app={app} /> })} />;
}

/** Comes after the page, which is whole without it. */
function OfflinePlace({ game }: { readonly game: ClassGame }) {
  const [Part, setPart] = useState<typeof ClassOffline | undefined>(undefined);
  useEffect(() => {
    const code = import('./class-offline.tsx');
    void code.then(({ ClassOffline: Come }) => setPart(() => Come), () => undefined);
  }, []);
  return Part === undefined ? null : <Part game={game} />;
}

/** Fits the loop to what is on the screen; silent until somebody switches the sound on. */
export function hearLesson(game: ClassGame, desk: Desk): void {
  const lesson = desk.lesson.value;
  if (stepOf(desk.level, lesson).kind !== 'story') return game.sound.place({ loop: 'class' });
  const { scene, inTrouble } = viewOf(desk.level, playOf(desk.level, lesson));
  return game.sound.place({ loop: scene.phone === undefined ? 'house' : 'phone', tense: inTrouble });
}

/** A link and not a script: no browser blocks a window that somebody asked for by hand. */
export function ProjectorLink({ app }: { readonly app: ClassApp }) {
  const { t } = useWords();
  const here = app.projector.value === 'here';
  return (
    <a class={here ? 'pill pill-paper' : 'pill pill-lamp'} href={`${location.search}#/class/projector`} target="lights-on-projector">
      <Icon of={ExternalLink} turns /><span>{t(here ? 'class.console.window-here' : 'class.console.window-open')}</span>
    </a>
  );
}

export function ClassDialogs({ app }: { readonly app: ClassApp }) {
  const { game } = app;
  const close = (): void => { game.overlay.value = undefined; };
  const language = async (code: string): Promise<void> => {
    close();
    if (await changeClassLanguage(game, code)) app.desk.value?.act({ do: 'speak', language: code });
  };
  switch (game.overlay.value) {
    case 'help':
      return (
        <Help
          countries={game.campaign.countries} entries={helpEntriesOf(game.help.value, game.words.language)} {...(game.help.value === undefined ? {} : { country: game.help.value.country })}
          onCountry={(country) => { changeClassSettings(game, { country }); void openClassHelp(game, country); }} onClose={close}
        />
      );
    case 'comfort': return <Comfort settings={game.settings.value} deviceReduces={game.deviceReduces} onChange={(change) => changeClassSettings(game, change)} onClose={close} />;
    case 'sound': return <SoundSettings sound={game.settings.value} onChange={(change) => changeClassSettings(game, change)} onClose={close} />;
    case 'language': return <LanguageMenu onChoose={(code) => void language(code)} onClose={close} />;
    case undefined: return null;
  }
}

export function Told({ game }: { readonly game: ClassGame }) {
  const { t } = useWords();
  const [first]: readonly ClassNotice[] = game.told.value;
  return first === undefined ? null : (
    <div class="notices"><Notice key={first} text={t(`class.notice.${first}`)} onDismiss={() => { game.told.value = game.told.value.filter((one) => one !== first); }} /></div>
  );
}

