import { Busts } from './busts.tsx';
import { ClueDots } from './clue-dots.tsx';
import './evening-screen.css';
import './held-screen.css';
import { PhoneHead } from './phone-head.tsx';
import './phone-scene.css';
import { PhoneThread, isWritten } from './phone-thread.tsx';
import type { SceneProps } from './room-scene.tsx';
import { SpeechPanel } from './speech-panel.tsx';
import { useWords } from '../words-context.ts';

export interface PhoneSceneProps extends SceneProps {
  /** The newest message is still being typed. */
  readonly typing: boolean;
}

/**
 * A screen held before the room. What is written stands on the screen; what is said or told stands in a panel beside it (below
 * it when there is no room beside). The options and the button that turns the page are at the bottom of the screen.
 */
export function PhoneScene({ level, view, portraits, choice, next, tools, typing }: PhoneSceneProps) {
  const words = useWords();
  const phone = view.scene.phone;
  if (phone === undefined) return null;
  const entries = typing ? view.lines.slice(0, -1) : view.lines;
  const last = entries.findLast((entry) => entry.answer === undefined);
  const screen = entries.filter((entry) => entry.answer !== undefined || isWritten(entry));
  const texts = screen.flatMap((entry) => (entry.answer === undefined ? [words.level(level)(`${entry.node}.text`)] : []));
  const said = last === undefined || isWritten(last) ? [] : [last];
  return (
    <div class="held held-high phone" data-voice={phone.owner}>
      <div class="phone-room" aria-hidden="true" />
      <div class="phone-case" aria-hidden="true"><span class="phone-notch" /></div>
      <PhoneHead
        level={level} surface={phone.surface} contact={phone.with} texts={texts} portrait={phone.with === undefined ? undefined : portraits[phone.with]}
        group={view.inGroup} talking={screen.some(({ channel }) => channel === 'call')}
      />
      <PhoneThread level={level} surface={phone.surface} owner={phone.owner} contact={phone.with} portraits={portraits} entries={screen} typing={typing} choosing={view.kind === 'choice'} room={`${view.at} ${said.length}`} />
      <SpeechPanel level={level} entries={said} />
      <div class="held-tray phone-tray">{choice}{next}</div>
      <Busts people={[phone.owner]} portraits={portraits} />
      <div class="phone-side">
        <div class="phone-clues paper"><ClueDots clues={view.clues} /></div>
        {tools}
      </div>
    </div>
  );
}
