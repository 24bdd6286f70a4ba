import { Heart } from 'lucide';
import { useEffect, useRef } from 'preact/hooks';
import { circles, windowsOf } from '../../practice/who-sees-it/circles.ts';
import { freshAt } from '../../practice/who-sees-it/journey.ts';
import type { Journey, Stop } from '../../practice/who-sees-it/journey.ts';
import { useAnnounce } from '../announcer.tsx';
import { Button } from '../button.tsx';
import { Icon } from '../icon.tsx';
import { useWords } from '../words-context.ts';
import type { Words } from '../../words/words.ts';
import { HouseOfWindows, Legend } from './who-sees-it-house.tsx';
import { keyOf } from './who-sees-it-props.ts';
import type { WhoSeesItProps } from './who-sees-it-props.ts';
import './who-sees-it-travel.css';

/** The house while time runs, one stop after the other. The player turns the page. */
export function Travel({ round: { post, stop, at }, journey, onMove }: WhoSeesItProps & { readonly journey: Journey }) {
  const words = useWords();
  const { t } = words;
  const announce = useAnnounce();
  const first = useRef(true);
  useEffect(() => {
    // The first stop is read with its heading when the screen comes.
    if (!first.current) announce(sayStop(words, journey, stop), 'stop');
    first.current = false;
  }, [stop]);
  const end = at === 'travel-again' ? 'pass.year-again' : 'pass.year';
  return (
    <div class="sight-travel">
      <HouseOfWindows lit={journey.lit[stop]} fresh={freshAt(journey, stop)} wanted={post.wants.circle} />
      <section class="sight-told paper">
        <h2>{t(keyOf(`stops.${stop}`))}</h2>
        <p>{t(keyOf(`happens.${happening(journey, stop)}`))}</p>
        <p class="sight-count">{t(keyOf('windows'), { count: journey.lit[stop].length })}{freshAt(journey, stop).length === 0 ? null : ` ${t(keyOf('new'), { count: freshAt(journey, stop).length })}`}</p>
        <Tally journey={journey} stop={stop} wanted={post.wants.circle} />
        <Legend signs={['you', 'wanted', ...(freshAt(journey, stop).length === 0 ? [] : ['fresh' as const])]} />
        <Button kind="lamp" onPress={() => onMove({ do: 'next' })}>{t(keyOf(stop === 'year' ? end : `pass.${stop}`))}</Button>
      </section>
    </div>
  );
}

/** How many windows of each circle have it; the circle it is for carries a heart. */
function Tally({ journey, stop, wanted }: { readonly journey: Journey; readonly stop: Stop; readonly wanted: string }) {
  const { t } = useWords();
  return (
    <dl class="sight-tally">
      {circles.filter((circle) => circle !== 'me').map((circle) => {
        const homes = windowsOf(circle);
        const lit = homes.filter((window) => journey.lit[stop].includes(window)).length;
        return (
          <div key={circle} class={circle === wanted ? 'sight-row sight-row-wanted' : 'sight-row'}>
            <dt>{circle === wanted ? <Icon of={Heart} /> : null}{t(keyOf(`circles.${circle}`))}{circle === wanted ? <span class="visually-hidden">, {t(keyOf('keys.wanted'))}</span> : null}</dt>
            <dd><span class="sight-beads" aria-hidden="true">{homes.map((window, place) => <i key={window} class={place < lit ? 'on' : undefined} />)}</span>{t(keyOf('tally'), { lit, all: homes.length })}</dd>
          </div>
        );
      })}
    </dl>
  );
}

function happening(journey: Journey, stop: Stop): Stop | 'still' | 'nobody' {
  if (journey.lit.year.length === 0) return 'nobody';
  return stop !== 'now' && freshAt(journey, stop).length === 0 ? 'still' : stop;
}

/** One stop in words, for who does not see the windows light up. */
function sayStop({ t }: Words, journey: Journey, stop: Stop): string {
  const lit = circles.filter((circle) => circle !== 'me').flatMap((circle) => {
    const homes = windowsOf(circle);
    const count = homes.filter((window) => journey.lit[stop].includes(window)).length;
    return count === 0 ? [] : [`${t(keyOf(`circles.${circle}`))}: ${t(keyOf('tally'), { lit: count, all: homes.length })}.`];
  });
  return [t(keyOf(`stops.${stop}`)), t(keyOf(`happens.${happening(journey, stop)}`)), t(keyOf('windows'), { count: journey.lit[stop].length }), ...lit].join(' ');
}
