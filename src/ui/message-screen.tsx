import { Bar } from './bar.tsx';
import type { BarProps } from './bar.tsx';
import './message-screen.css';
import { Screen } from './screen.tsx';
import { useWords } from './words-context.ts';

/** Shown while an evening is fetched. A lamp that has not come on yet; it does not move. */
export function LoadingScreen({ bar }: { readonly bar: BarProps }) {
  const { t } = useWords();
  return (
    <Screen name="loading" title={t('frame.loading')} passing className="message-screen" bar={<Bar {...bar} />}>
      <div class="message-lamp" aria-hidden="true" />
    </Screen>
  );
}
