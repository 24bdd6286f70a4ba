import { ArrowRight, Lightbulb, Pause, RotateCcw } from 'lucide';
import type { RefObject } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { Bar } from '../bar.tsx';
import { Button, Pill } from '../button.tsx';
import { useKeys } from '../keys-context.ts';
import { listenForKeys } from '../keys.ts';
import type { Action } from '../keys.ts';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { bringTogether } from './bring-together.ts';
import { Choice } from './choice.tsx';
import { Look } from './look.tsx';
import { turnsPage } from './page-keys.ts';
import { PhoneScene } from './phone-scene.tsx';
import type { StoryProps } from './props.ts';
import { typingTime } from './rhythm.ts';
import { RoomScene } from './room-scene.tsx';
import type { Tool } from './tools.tsx';
import { Tools } from './tools.tsx';
import { useSpokenScene } from './use-spoken-scene.ts';
import { BreathePanel, SkipPanel, TellPanel, TranscriptPanel } from './tool-panels.tsx';
import { useTyping } from './use-typing.ts';
import './evening-screen.css';
import './story.css';
import './voices.css';

/** The story of an evening: a scene, what is said in it, the choice, the tools, and the torch over all of it. */
export function Story(props: StoryProps) {
  const { level, view, bar, onMap } = props;
  const words = useWords();
  const [tool, open] = useState<Tool | undefined>(undefined);
  const [torch, takeTorch] = useState(false);
  const looking = torch && view.look !== undefined;
  const { found, total } = view.clues;
  const body = useRef<HTMLDivElement>(null);
  useFocus(`${view.at} ${looking}`, body);
  const opened = useOpened(view);
  useSpokenScene(level, view);
  const setTorch = (out: boolean): void => {
    takeTorch(out);
    props.onTorch?.(out);
    props.onMoment?.(out ? 'torch-on' : 'torch-off');
  };
  return (
    <Screen
      name="story"
      title={words.level(level)('about.title')}
      summary={words.t('evening.story.summary')}
      quietTitle
      className="evening-screen story-screen"
      bar={
        <Bar
          {...bar}
          start={total === 0 ? undefined : <p class="pill clue-pill"><Icon of={Lightbulb} />{words.t('evening.story.clues', { found, total })}</p>}
          end={
            <>
              <Pill icon={Pause} opens label={words.t('evening.tools.pause')} onPress={() => open('breathe')} />
              <Pill icon={RotateCcw} short="" onPress={onMap}>{words.t('evening.tools.map')}</Pill>
            </>
          }
        />
      }
    >
      <div class="story-body" ref={body}>
      {looking && view.look !== undefined ? (
        <Look
          level={level} look={view.look} scene={view.scene} clues={view.clues} portraits={props.portraits}
          onPair={(item, card) => {
            const fits = props.onIntent({ do: 'pair', item, card });
            if (!fits) props.onMoment?.('miss');
            return fits;
          }}
          {...(props.onShine === undefined ? {} : { onShine: props.onShine })}
          onClose={() => setTorch(false)}
        />
      ) : (
        <Scene key={view.sceneId} {...props} open={open} opened={opened} onLook={view.look === undefined ? undefined : () => setTorch(true)} />
      )}
      </div>
      <ToolPanel {...props} tool={tool} onClose={() => open(undefined)} />
    </Screen>
  );
}

type SceneHostProps = StoryProps & { readonly open: (tool: Tool) => void; readonly onLook: (() => void) | undefined; readonly opened: ReadonlySet<string> };

function Scene(props: SceneHostProps) {
  const { level, view, onIntent, onMoment, onLook } = props;
  const words = useWords();
  const newest = view.lines.at(-1);
  const text = newest === undefined || newest.answer !== undefined ? '' : words.level(level)(`${newest.node}.text`);
  const chatting = view.scene.phone !== undefined && newest?.channel === 'chat' && view.kind === 'line';
  const { typing, reveal } = useTyping(view.lines.length, chatting ? typingTime(text, { rhythm: props.rhythm, mine: newest.mine }) : 0);
  const turn = (): void => (typing ? reveal() : void onIntent({ do: 'next' }));
  const choose = (option: string): void => {
    onMoment?.('choose');
    onIntent({ do: 'choose', option });
  };
  useMoments(props, typing);
  useStoryKeys(props, { turn: view.kind === 'line' ? turn : undefined, choose, look: onLook });
  const parts = {
    level, view, portraits: props.portraits,
    onTurn: view.kind === 'line' ? turn : undefined,
    choice: view.kind === 'choice' ? <Choice level={level} view={view} opened={props.opened} onChoose={choose} onLook={onLook} /> : null,
    next: view.kind === 'line' ? (
      <div class="turn"><Button kind="lamp" icon={ArrowRight} iconTurns className="turn-button" onPress={turn}>{words.t('evening.story.next')}</Button></div>
    ) : null,
    tools: <Tools view={view} onOpen={props.open} onRepair={() => onIntent({ do: 'repair' })} onUndo={props.onUndo} />,
  };
  return view.scene.phone === undefined ? <RoomScene {...parts} /> : <PhoneScene {...parts} typing={typing} />;
}

/** Options that stood locked at some time in this story; those of them that are open now were opened by a clue. */
function useOpened({ options }: StoryProps['view']): ReadonlySet<string> {
  const locked = useRef(new Set<string>());
  for (const { node, id, state } of options) if (state === 'closed-clue') locked.current.add(`${node}.${id}`);
  return locked.current;
}

/** Sounds double what is seen: a message that came in or went out, a page that turned. */
function useMoments({ view, onMoment }: StoryProps, typing: boolean): void {
  const count = useRef(view.lines.length);
  useEffect(() => {
    if (view.scene.phone?.surface === 'call') onMoment?.('call');
  }, []);
  useEffect(() => {
    if (typing) {
      onMoment?.('typing');
      return;
    }
    const newest = view.lines.at(-1);
    if (view.lines.length > count.current && newest !== undefined && newest.answer === undefined) onMoment?.(momentOf(newest));
    count.current = view.lines.length;
  }, [view.lines.length, typing]);
}

function momentOf({ channel, mine, fate }: StoryProps['view']['lines'][number]): 'page' | 'deleted' | 'message-in' | 'message-out' {
  if (channel !== 'chat') return 'page';
  if (fate === 'draft' || fate === 'taken-back') return 'deleted';
  return mine ? 'message-out' : 'message-in';
}

/**
 * When what had the focus is gone, or it still stands on the heading of a page that was turned by key, it goes to what can be done now: the group of
 * options, or the button that turns the page. A choice that came without it would come unheard.
 */
function useFocus(at: string, body: RefObject<HTMLElement | null>): void {
  const first = useRef(true);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body || document.activeElement instanceof HTMLHeadingElement;
    if (!first.current && lost) body.current?.querySelector<HTMLElement>('.choice, .turn-button')?.focus({ preventScroll: true });
    if (!first.current && body.current !== null) bringTogether(body.current);
    first.current = false;
  }, [at]);
}

interface KeyActs {
  readonly turn: (() => void) | undefined;
  readonly choose: (option: string) => void;
  readonly look: (() => void) | undefined;
}

function useStoryKeys({ view, onMap }: StoryProps, acts: KeyActs): void {
  const keys = useKeys();
  const now = useRef<(action: Action) => void>(() => undefined);
  const turn = useRef(acts.turn);
  turn.current = acts.turn;
  now.current = (action) => {
    if (action === 'look') return acts.look?.();
    if (action === 'rewind') return onMap();
    const open = view.options.filter((option) => option.state === 'open');
    const option = open[Number(/^choose-(\d)$/.exec(action)?.[1] ?? 0) - 1];
    if (option !== undefined) acts.choose(option.id);
  };
  // Before the scene is painted: a key pressed as soon as the words are there must not be lost.
  useLayoutEffect(() => listenForKeys(window, () => keys, (action) => now.current(action)), [keys]);
  useLayoutEffect(() => {
    const listen = (event: KeyboardEvent): void => {
      if (turn.current === undefined || !turnsPage(event, event.target instanceof Element ? event.target : null)) return;
      event.preventDefault();
      turn.current();
    };
    window.addEventListener('keydown', listen);
    return () => window.removeEventListener('keydown', listen);
  }, []);
}

function ToolPanel({ tool, onClose, level, view, trusted, transcript, onIntent, onHouse }: StoryProps & { readonly tool: Tool | undefined; readonly onClose: () => void }) {
  const words = useWords();
  const leave = (act: 'tell' | 'skip') => (): void => {
    onClose();
    onIntent({ do: act });
  };
  if (tool === 'tell') return <TellPanel trusted={trusted} onTell={leave('tell')} onClose={onClose} />;
  if (tool === 'skip') return <SkipPanel summary={words.level(level)(`skips.${view.at}.summary`)} onSkip={leave('skip')} onClose={onClose} />;
  if (tool === 'transcript') return <TranscriptPanel level={level} entries={transcript} onClose={onClose} />;
  return tool === 'breathe' ? <BreathePanel onClose={onClose} onHouse={onHouse} /> : null;
}
