/** The window the class sees: it shows what the console tells it and keeps nothing. */
import { signal } from '@preact/signals';
import { useLayoutEffect } from 'preact/hooks';
import { portraitsOf } from '../play/portraits.ts';
import { isReduced } from '../play/settings.ts';
import type { Level } from '../story/level.ts';
import { Frame } from '../ui/frame.tsx';
import { ClassScreen } from '../ui/class/class-screen.tsx';
import { CoverPage } from '../ui/class/class-pages.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../ui/words-context.ts';
import { lookLike, openClassHelp } from './class-game.ts';
import type { ClassGame } from './class-game.ts';
import { listenForClassKeys } from './class-keys.ts';
import type { ClassChannel, Message } from './class-channel.ts';
import { ClassHelpLines } from './class-help-lines.tsx';
import { ClassStage } from './class-stage.tsx';
import { fetchEvening } from './lesson-record.ts';
import type { Lesson } from './lesson.ts';
import { showOf } from './show-of.ts';
import type { Answered } from './show-of.ts';

interface Shown {
  readonly level: Level;
  readonly lesson: Lesson;
  readonly answered: Answered;
}

/** Listens to the console. Goes out: what is to be shown, as a signal. */
export function followConsole(game: ClassGame, channel: ClassChannel) {
  const shown = signal<Shown | undefined>(undefined);
  let newest = 0;
  async function take(message: Extract<Message, { say: 'lesson' }>): Promise<void> {
    const ticket = (newest += 1);
    const { lesson, answered, looks } = message;
    lookLike(game, looks);
    if (game.help.value?.country !== looks.country) void openClassHelp(game, looks.country);
    if (game.words.language !== lesson.language) await game.words.use(lesson.language).catch(() => undefined);
    const level = shown.value?.level.id === lesson.level ? shown.value.level : await fetchEvening(game, lesson.level);
    if (ticket === newest && level !== undefined) shown.value = { level, lesson, answered };
  }
  channel.onMessage((message) => {
    if (message.say === 'anyone') channel.tell({ say: 'here' });
    if (message.say === 'lesson') void take(message);
    if (message.say === 'none') {
      newest += 1;
      shown.value = undefined;
    }
  });
  channel.tell({ say: 'here' });
  addEventListener('pagehide', () => channel.tell({ say: 'gone' }));
  return shown;
}

export interface ProjectorPageProps {
  readonly game: ClassGame;
  readonly channel: ClassChannel;
  readonly shown: ReturnType<typeof followConsole>;
}

/** The page of the second window. Its keys are sent to the console, for whoever holds a remote and has this window in front. */
export function ProjectorPage({ game, channel, shown }: ProjectorPageProps) {
  const now = shown.value;
  // Before the page is painted: a key pressed as soon as it can be seen must not be lost.
  useLayoutEffect(() => listenForClassKeys(window, () => game.words.dir, (key) => channel.tell({ say: 'key', key })), [game, channel]);
  if (now === undefined) return <Frame words={game.words}><Waiting /></Frame>;
  const show = showOf(now.level, now.lesson, now.answered);
  return (
    <Frame words={game.words}>
      <ClassStage stage={game.stage.value} level={now.level} show={show} />
      <ClassScreen
        level={now.level} show={show} portraits={portraitsOf(now.level.people)} helpLines={<ClassHelpLines game={game} />}
        motion={!isReduced(game.settings.value, game.deviceReduces)}
      />
    </Frame>
  );
}

/** Before the console has told anything, and after the lesson: the title page, and where to look. */
function Waiting() {
  const { t } = useWords();
  return (
    <Screen name="class-waiting" title={t('class.cover.title')} quietTitle className="class-screen class-night class-at-cover" bar={null}>
      <CoverPage />
      <p class="class-waiting">{t('class.projector.waiting')}</p>
    </Screen>
  );
}
