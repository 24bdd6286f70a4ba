import type { Level } from '../../story/level.ts';
import { Portrait } from '../evening/portrait.tsx';
import type { Portraits } from '../evening/props.ts';
import { useWords } from '../words-context.ts';
import type { ClassShow, ShownDecision } from './show.ts';
import './class-debrief.css';

export interface ClassDebriefProps {
  readonly level: Level;
  readonly show: Extract<ClassShow, { at: 'debrief' }>;
  readonly portraits: Portraits;
}

/** One page of the debrief: a card, or some of what this class has decided. */
export function ClassDebrief({ level, show: { card, place, of, decisions }, portraits }: ClassDebriefProps) {
  const words = useWords();
  const say = words.level(level.id);
  return (
    <div class="class-debrief" data-kind={card.kind}>
      <p class="class-kicker">{words.t(`evening.debrief.${card.kind}`)} · {words.t('evening.debrief.progress', { at: place, of })}</p>
      <section class="class-paper paper">
        {decisions.length > 0 ? <Decisions level={level} decisions={decisions} /> : (
          <>
            <h2>{say(`debrief.${card.id}.title`)}</h2>
            <p>{say(`debrief.${card.id}.text`)}</p>
          </>
        )}
      </section>
      <div class="class-debrief-who" aria-hidden="true"><Portrait person={level.window} portraits={portraits} sizes="20rem" /></div>
    </div>
  );
}

function Decisions({ level, decisions }: { readonly level: Level; readonly decisions: readonly ShownDecision[] }) {
  const words = useWords();
  const say = words.level(level.id);
  return (
    <section class="class-decisions">
      <h2>{words.t('class.debrief.yours')}</h2>
      <ul>
        {decisions.map(({ node, option, counts }) => {
          const count = counts?.[option];
          return (
            <li key={`${node}.${option}`}>
              <p class="class-decided"><b>{say(`${node}.options.${option}.text`)}</b>{typeof count === 'number' && count > 0 ? <span>{words.t('class.debrief.hands', { count })}</span> : null}</p>
              <p>{say(`${node}.options.${option}.why`)}</p>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
