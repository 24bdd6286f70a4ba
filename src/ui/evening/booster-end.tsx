import { DoorOpen, House } from 'lucide';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { Portrait } from './portrait.tsx';
import { Prose } from './prose.tsx';
import type { Framed, LevelFacts, Portraits } from './props.ts';
import './evening-screen.css';
import './thanks.css';
import './night.css';
import './voices.css';

export interface BoosterEndProps extends Framed {
  readonly portraits: Portraits;
  readonly level: LevelFacts;
  /** The debrief card that says what helps, by its id; none leaves only the thanks. */
  readonly card?: string;
  readonly onHouse: () => void;
  /** To the door of the evening, to play it once more. */
  readonly onAgain: () => void;
}

/** The end of a short visit: what helps, said once more in the evening's own words, and the way home. */
export function BoosterEnd({ level, card, portraits, bar, onHouse, onAgain }: BoosterEndProps) {
  const words = useWords();
  const { t } = words;
  const say = words.level(level.id);
  return (
    <Screen name="booster-end" title={t('evening.booster.title', { name: say(`people.${level.window}`) })} summary={t('evening.booster.summary')} className="evening-screen column-screen thanks-screen night-screen" bar={<Bar {...bar} />}>
      <div class="thanks">
        <div class="thanks-window" aria-hidden="true"><Portrait person={level.window} portraits={portraits} sizes="17rem" /></div>
        <div class="thanks-words">
          {card === undefined ? null : (
            <section>
              <h2>{say(`debrief.${card}.title`)}</h2>
              <p class="thanks-text"><Prose text={say(`debrief.${card}.text`)} /></p>
            </section>
          )}
          <div class="acts">
            <Button kind="lamp" icon={House} onPress={onHouse}>{t('evening.thanks.house')}</Button>
            <Button icon={DoorOpen} onPress={onAgain}>{t('evening.booster.again')}</Button>
          </div>
        </div>
      </div>
    </Screen>
  );
}
