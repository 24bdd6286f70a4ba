import { Bar } from './bar.tsx';
import type { BarProps } from './bar.tsx';
import { Button } from './button.tsx';
import './message-screen.css';
import { Panel } from './panel.tsx';
import { Screen } from './screen.tsx';
import { useWords } from './words-context.ts';

export interface ErrorScreenProps {
  /** What could not be done: one evening could not be opened, or something unforeseen. */
  readonly what: 'evening' | 'any';
  readonly onAgain: () => void;
  readonly onHome?: () => void;
  readonly bar: BarProps;
}

/** Says what did not work and offers the two ways on. It blames nobody, least of all the player. */
export function ErrorScreen({ what, onAgain, onHome, bar }: ErrorScreenProps) {
  const { t } = useWords();
  return (
    <Screen name="error" title={t('frame.error.title')} className="message-screen" bar={<Bar {...bar} />}>
      <Panel>
        <p>{t(`frame.error.${what}`)}</p>
        <div class="message-ways">
          <Button kind="lamp" onPress={onAgain}>{t('frame.error.again')}</Button>
          {onHome === undefined ? null : <Button onPress={onHome}>{t('frame.error.home')}</Button>}
        </div>
      </Panel>
    </Screen>
  );
}

/** Shown while an evening is fetched. A lamp that has not come on yet; it does not move. */
export function LoadingScreen({ bar }: { readonly bar: BarProps }) {
  const { t } = useWords();
  return (
    <Screen name="loading" title={t('frame.loading')} passing className="message-screen" bar={<Bar {...bar} />}>
      <div class="message-lamp" aria-hidden="true" />
    </Screen>
  );
}
