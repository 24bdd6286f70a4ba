import { ArrowLeft } from 'lucide';
import { useEffect, useState } from 'preact/hooks';
import { Bar } from './bar.tsx';
import type { BarProps } from './bar.tsx';
import { Button } from './button.tsx';
import './message-screen.css';
import { Screen } from './screen.tsx';
import { useWords } from './words-context.ts';

/** After so long the line may have broken off without a word, and nobody should have to wait for it. Milliseconds. */
const longWaitMs = 5_000;

/** Shown while an evening or a room is fetched: a lamp that comes on. Where it takes long there is a way back. */
export function LoadingScreen({ bar, onHouse }: { readonly bar: BarProps; readonly onHouse: () => void }) {
  const { t } = useWords();
  const [takesLong, tell] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => tell(true), longWaitMs);
    return () => clearTimeout(timer);
  }, []);
  return (
    <Screen name="loading" title={t('frame.loading')} passing className="message-screen" bar={<Bar {...bar} />}>
      <div class="message-lamp" aria-hidden="true" />
      {takesLong ? <Button icon={ArrowLeft} iconTurns onPress={onHouse}>{t('evening.knock.back')}</Button> : null}
    </Screen>
  );
}
