import { GitFork, House } from 'lucide';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { LampRow } from './lamp-row.tsx';
import { Portrait } from './portrait.tsx';
import type { ThanksProps } from './props.ts';
import './evening-screen.css';
import './thanks.css';
import './night.css';
import './voices.css';

/** The window glows by as many lamps as are lit; the way home, or back to what might have been. */
export function Thanks({ level, lamps, endings, clues, portraits, bar, onMap, onHouse }: ThanksProps) {
  const words = useWords();
  const { t } = words;
  const whole = lamps.finished && lamps.another && lamps.clues;
  return (
    <Screen name="thanks" title={t('evening.thanks.title', { name: words.level(level.id)(`people.${level.window}`) })} summary={t('evening.thanks.summary')} className="evening-screen column-screen thanks-screen night-screen" bar={<Bar {...bar} />}>
      <div class="thanks">
        <div class={whole ? 'thanks-window thanks-window-whole' : 'thanks-window'} aria-hidden="true"><Portrait person={level.window} portraits={portraits} sizes="17rem" /></div>
        <div class="thanks-words">
          <LampRow lamps={lamps} />
          <p class="thanks-count">{t('evening.thanks.count', { endings: endings.found, allEndings: endings.total, clues: clues.found, allClues: clues.total })}</p>
          <p class="thanks-text">{t(whole ? 'evening.thanks.whole' : 'evening.thanks.more')}</p>
          <div class="acts">
            <Button kind="lamp" icon={House} onPress={onHouse}>{t('evening.thanks.house')}</Button>
            <Button icon={GitFork} onPress={onMap}>{t('evening.ending.map')}</Button>
          </div>
        </div>
      </div>
    </Screen>
  );
}
