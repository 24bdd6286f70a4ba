import { House } from 'lucide';
import { Bar } from '../bar.tsx';
import { Pill } from '../button.tsx';
import '../evening/evening-screen.css';
import '../evening/night.css';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { Compare } from './who-sees-it-compare.tsx';
import { Make } from './who-sees-it-make.tsx';
import { keyOf } from './who-sees-it-props.ts';
import type { WhoSeesItProps } from './who-sees-it-props.ts';
import { Reveal } from './who-sees-it-reveal.tsx';
import { Travel } from './who-sees-it-travel.tsx';
import './board.css';
import './who-sees-it.css';

/** Make a post, let a year pass, hear to whom it mattered, do it again, and see both journeys side by side. */
export function WhoSeesIt(props: WhoSeesItProps) {
  const { round, bar, onHouse } = props;
  const { t } = useWords();
  return (
    <Screen
      name={`who-sees-it-${round.post.id}-${round.at}`} title={t(keyOf('title'))} summary={t(keyOf('summary'))} className="evening-screen night-screen board-screen sight-screen"
      bar={<Bar {...bar} start={<Pill icon={House} short="" onPress={onHouse}>{t(keyOf('house-back'))}</Pill>} />}
    >
      <Part {...props} />
    </Screen>
  );
}

function Part(props: WhoSeesItProps) {
  const { round } = props;
  switch (round.at) {
    case 'make':
    case 'make-again': return <Make {...props} />;
    case 'travel': return round.first === undefined ? null : <Travel {...props} journey={round.first} />;
    case 'travel-again': return round.second === undefined ? null : <Travel {...props} journey={round.second} />;
    case 'reveal': return round.first === undefined ? null : <Reveal {...props} journey={round.first} />;
    case 'compare': return round.first === undefined || round.second === undefined ? null : <Compare {...props} first={round.first} second={round.second} />;
  }
}
