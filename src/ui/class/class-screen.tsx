/** What the class reads: one screen for each moment of a lesson, in large type, with nothing on it to press. */
import type { ComponentChildren } from 'preact';
import type { Level } from '../../story/level.ts';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import type { Portraits } from '../evening/props.ts';
import { ClassCheck } from './class-check.tsx';
import { ClassDebrief } from './class-debrief.tsx';
import { ClassLook } from './class-look.tsx';
import { BreatheTogether, CoverPage, ClassEnding, ClassHelp, ClassMap, Discuss, SkipSummary, Welcome } from './class-pages.tsx';
import { ClassScene } from './class-scene.tsx';
import type { ClassShow } from './show.ts';
import '../evening/evening-screen.css';
import '../evening/voices.css';
import './class-screen.css';

export interface ClassScreenProps {
  readonly level: Level;
  readonly show: ClassShow;
  readonly portraits: Portraits;
  /** The help lines of the country, drawn by whoever has them. */
  readonly helpLines: ComponentChildren;
  /** False: every lamp of the map is lit at once. */
  readonly motion: boolean;
  /** What stands above: nothing on a projector, the adult's bar where there is only one window. */
  readonly bar?: ComponentChildren;
}

/** The whole screen the class looks at. */
export function ClassScreen(props: ClassScreenProps) {
  const { level, show, bar } = props;
  const words = useWords();
  const title = show.at === 'cover' ? words.t('class.cover.title') : words.level(level.id)('about.title');
  return (
    <Screen name={`class-${show.at}`} title={title} quietTitle className={`evening-screen class-screen class-at-${show.at}${hasScene(show) ? '' : ' class-night'}`} bar={bar ?? null}>
      <AsideRibbon {...props} />
      <Moment {...props} />
    </Screen>
  );
}

/** A room or a phone stands behind the words; everything else stands before the night. */
function hasScene(show: ClassShow): boolean {
  return show.at === 'scene' && (show.vote === null || show.vote.counts === null);
}

/** Says that the class is only trying out what would have been. */
function AsideRibbon({ level, show }: ClassScreenProps) {
  const words = useWords();
  const aside = show.at === 'scene' || show.at === 'ending' ? show.aside : null;
  return aside === null ? null : (
    <p class="class-aside">{words.t('class.aside', { option: words.level(level.id)(`${aside.node}.options.${aside.option}.text`) })}</p>
  );
}

function Moment({ level, show, portraits, helpLines, motion }: ClassScreenProps) {
  switch (show.at) {
    case 'cover': return <CoverPage />;
    case 'breathe': return <BreatheTogether />;
    case 'discuss': return <Discuss level={level} prompts={show.prompts} portraits={portraits} />;
    case 'summary': return <SkipSummary level={level} from={show.from} />;
    case 'welcome': return <Welcome level={level} portraits={portraits} />;
    case 'check': return <ClassCheck level={level.id} show={show} />;
    case 'scene': return <ClassScene level={level} show={show} portraits={portraits} />;
    case 'look': return <ClassLook level={level.id} show={show} portraits={portraits} />;
    case 'ending': return <ClassEnding level={level} show={show} portraits={portraits} />;
    case 'map': return <ClassMap level={level} map={show.map} motion={motion} />;
    case 'debrief': return <ClassDebrief level={level} show={show} portraits={portraits} />;
    case 'help': return <ClassHelp topic={show.topic} helpLines={helpLines} />;
  }
}
