import { BookOpen, GitFork, Lightbulb } from 'lucide';
import { useEffect } from 'preact/hooks';
import { useAnnounce } from '../announcer.tsx';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { useHeldBreath } from './use-held-breath.ts';
import { Busts } from './busts.tsx';
import './evening-screen.css';
import './ending.css';
import { LampRow } from './lamp-row.tsx';
import { Prose } from './prose.tsx';
import type { EndingProps } from './props.ts';
import './voices.css';

/** How the evening ended, which lamps it lit, and the way on: what else might have happened, and what helps. */
export function Ending({ level, node, people, portraits, lamps, endings, fresh, bar, onMap, onDebrief }: EndingProps) {
  const words = useWords();
  const { t } = words;
  const say = words.level(level.id);
  const held = useHeldBreath();
  const announce = useAnnounce();
  // The heading takes the focus and says how it is called; how it ended is the last line of the story and is said like the others.
  useEffect(() => announce(say(`${node}.text`), 'scene'), [node]);
  return (
    <Screen name="ending" title={say(`${node}.title`)} summary={t('evening.ending.summary')} className={`evening-screen column-screen ending-screen${held ? ' ending-held' : ''}`} bar={<Bar {...bar} />}>
      <div class="ending" data-voice={level.window}>
        <Busts people={people} portraits={portraits} />
        <div class="ending-paper paper">
          <p class="ending-tag paper-tag"><Icon of={Lightbulb} />{t(fresh ? 'evening.ending.fresh' : 'evening.ending.known')}</p>
          <p class="paper-lead"><Prose text={say(`${node}.text`)} /></p>
          <p class="ending-count">{t('evening.ending.count', { found: endings.found, total: endings.total })}</p>
          <div class="acts">
            <Button kind="lamp" icon={BookOpen} onPress={onDebrief}>{t('evening.ending.debrief')}</Button>
            <Button icon={GitFork} onPress={onMap}>{t('evening.ending.map')}</Button>
          </div>
        </div>
        <div class="ending-lamps"><LampRow lamps={lamps} /></div>
      </div>
    </Screen>
  );
}
