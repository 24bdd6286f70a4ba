/**
 * The adult's console: what the class reads now, the vote, what to talk about, the tools, the plan. It is drawn over a desk (`openDesk`), whatever the
 * votes come from.
 *
 * To stand it in a page of its own, as a room over the network does:
 *
 *     const game = await openClassGame({ lang });
 *     const desk = openDesk({ level, lesson: newLesson(level, ...), votes, onChange });
 *     <Frame words={game.words}><Console game={game} desk={desk} windows="two" head={<RoomPills />} onEnd={...} /></Frame>
 *
 * `head` stands in the bar after *Leave now*, `aside` under the plan; with `windows="one"` the class's screen is in this window and the controls are a
 * quiet bar below it. What a seat or a projector shows is `showOf(level, lesson, answered)` in `<ClassScreen>`.
 */
import type { ComponentChildren } from 'preact';
import { useLayoutEffect, useState } from 'preact/hooks';
import { Eye, EyeOff, Languages, Map as MapIcon, Wind } from 'lucide';
import { portraitsOf } from '../play/portraits.ts';
import { isReduced } from '../play/settings.ts';
import { Bar } from '../ui/bar.tsx';
import { Button, Pill } from '../ui/button.tsx';
import { ClassScreen } from '../ui/class/class-screen.tsx';
import { Screen } from '../ui/screen.tsx';
import { useWords } from '../ui/words-context.ts';
import type { ClassGame } from './class-game.ts';
import { listenForClassKeys } from './class-keys.ts';
import type { ClassKey } from './class-keys.ts';
import { ClassHelpLines } from './class-help-lines.tsx';
import { ClassStage } from './class-stage.tsx';
import { ConsoleMoment } from './console-moment.tsx';
import { ConsolePlan } from './console-plan.tsx';
import { ConsoleTalk } from './console-talk.tsx';
import { ConsoleTools } from './console-tools.tsx';
import type { Desk } from './desk.ts';
import { showOf } from './show-of.ts';
import { SpoilerMap } from './spoiler-map.tsx';
import { roundAt } from './teach.ts';
import './console.css';

export interface ConsoleProps {
  readonly game: ClassGame;
  readonly desk: Desk;
  readonly windows: 'one' | 'two';
  /** Pills of whoever brings the votes, after *Leave now*. */
  readonly head?: ComponentChildren;
  readonly aside?: ComponentChildren;
  /** The lesson is over: forgets it. */
  readonly onEnd: () => void;
}

/** Does what a key or a presenter's remote asks for. */
export function press(desk: Desk, key: ClassKey): void {
  const lesson = desk.lesson.value;
  switch (key.do) {
    case 'forward': return desk.forward();
    case 'back': return desk.act({ do: 'back' });
    case 'cover': return desk.act({ do: 'cover', on: !lesson.covered });
    case 'take': {
      const kind = lesson.look === null ? 'choice' : lesson.look.item === null ? 'inspect' : 'card';
      const option = roundAt(desk.level, lesson, kind)?.options[key.place];
      if (option !== undefined && lesson.over === null) desk.act({ do: 'take', option });
    }
  }
}

/** The console; in one window with the class's screen above it. */
export function Console(props: ConsoleProps) {
  const { game, desk, windows } = props;
  // Before the page is painted: a key pressed as soon as it can be seen must not be lost.
  useLayoutEffect(() => listenForClassKeys(window, () => game.words.dir, (key) => press(desk, key)), [game, desk]);
  return windows === 'one' ? <OneWindow {...props} /> : <TwoWindows {...props} />;
}

function ConsoleBar({ game, desk, head }: ConsoleProps) {
  const { t } = useWords();
  const lesson = desk.lesson.value;
  const open = (overlay: NonNullable<ClassGame['overlay']['value']>) => (): void => { game.overlay.value = overlay; };
  return (
    <Bar
      onHelp={open('help')} onComfort={open('comfort')} onSound={open('sound')} soundOn={!game.settings.value.muted}
      start={head}
      end={
        <>
          <Pill icon={Wind} short="" pressed={lesson.over === 'breathe'} onPress={() => desk.act({ do: 'over', what: lesson.over === 'breathe' ? null : 'breathe' })}>{t('class.console.breathe')}</Pill>
          <Pill icon={lesson.covered ? Eye : EyeOff} pressed={lesson.covered} onPress={() => desk.act({ do: 'cover', on: !lesson.covered })}>{t('class.console.cover')}</Pill>
        </>
      }
    />
  );
}

function TwoWindows(props: ConsoleProps) {
  const { game, desk, aside, onEnd } = props;
  const words = useWords();
  const [map, showMap] = useState(false);
  return (
    <Screen name="class-console" title={words.t('class.console.title')} summary={words.t('class.console.summary')} quietTitle className="console-screen" bar={<ConsoleBar {...props} />}>
      <div class="console">
        <div class="console-main">
          <ConsoleMoment desk={desk} />
          <ConsoleTools desk={desk} />
          <ConsolePlan desk={desk} now={game.now} />
        </div>
        <div class="console-side">
          <ConsoleTalk desk={desk} />
          {aside}
          <div class="console-last">
            <Button icon={MapIcon} onPress={() => showMap(true)}>{words.t('class.console.map')}</Button>
            <Button icon={Languages} opens onPress={() => { game.overlay.value = 'language'; }}>{words.t('frame.language.title')}</Button>
            <EndButton onEnd={onEnd} />
          </div>
        </div>
      </div>
      {map ? <SpoilerMap desk={desk} onClose={() => showMap(false)} /> : null}
    </Screen>
  );
}

/** The class's screen, and below it one quiet bar. What the class must not see by the way, the map and the plan, waits behind a button. */
function OneWindow(props: ConsoleProps) {
  const { game, desk, onEnd } = props;
  const words = useWords();
  const [more, showMore] = useState(false);
  const [map, showMap] = useState(false);
  const { level } = desk;
  const lesson = desk.lesson.value;
  const show = showOf(level, lesson, desk.votes.answered.value);
  return (
    <>
      <ClassStage stage={game.stage.value} level={level} show={show} />
      <ClassScreen
        level={level} show={show} portraits={portraitsOf(level.people)} helpLines={<ClassHelpLines game={game} />}
        motion={!isReduced(game.settings.value, game.deviceReduces)} bar={<div class="console-quiet"><ConsoleBar {...props} /></div>}
      />
      <section class="console-strip" aria-label={words.t('class.console.title')}>
        <ConsoleMoment desk={desk} narrow />
        {more ? (
          <div class="console-more">
            <ConsoleTools desk={desk} />
            <ConsoleTalk desk={desk} />
            <ConsolePlan desk={desk} now={game.now} />
            <div class="console-last">
              <Button icon={MapIcon} onPress={() => showMap(true)}>{words.t('class.console.map')}</Button>
              <EndButton onEnd={onEnd} />
            </div>
          </div>
        ) : null}
        <Pill className="console-toggle" pressed={more} onPress={() => showMore(!more)}>{words.t('class.console.more')}</Pill>
      </section>
      {map ? <SpoilerMap desk={desk} onClose={() => showMap(false)} /> : null}
    </>
  );
}

/** Ending forgets everything, so it asks once more. */
function EndButton({ onEnd }: { readonly onEnd: () => void }) {
  const { t } = useWords();
  const [asked, ask] = useState(false);
  if (!asked) return <Button onPress={() => ask(true)}>{t('class.console.end')}</Button>;
  return (
    <div class="console-end" role="group" aria-label={t('class.console.end')}>
      <p role="status">{t('class.console.end-note')}</p>
      <Button kind="lamp" onPress={onEnd}>{t('class.console.end-yes')}</Button>
      <Button onPress={() => ask(false)}>{t('class.console.end-no')}</Button>
    </div>
  );
}
