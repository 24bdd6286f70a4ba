import { ClipboardList, House, LifeBuoy } from 'lucide';
import { useLayoutEffect, useRef } from 'preact/hooks';
import { questionGroups } from '../../campaign/questions.ts';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import '../evening/evening-screen.css';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import './ask-rana.css';
import './question.css';
import { LawNote } from './law-note.tsx';
import type { AskProps } from './rana-props.ts';
import { RanaRoom } from './rana-room.tsx';

/** Ask Rana: questions in groups, each answered in two sentences, and where a country's law decides, by that country or not at all. */
export function AskRana(props: AskProps) {
  const { bar, portraits, asked, onDesk, onHelp, onHouse } = props;
  const { t } = useWords();
  const says = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    if (asked === undefined) return;
    const heading = says.current?.querySelector('h2');
    heading?.focus({ preventScroll: true });
    heading?.scrollIntoView({ block: 'nearest' });
  }, [asked?.id]);
  return (
    <Screen name="rana" title={t('rana.title')} summary={t('rana.summary')} className="evening-screen rana-screen" bar={<Bar {...bar} />}>
      <RanaRoom portraits={portraits} saysRef={says} says={<Says {...props} />}>
        <Choices {...props} />
        <div class="rana-acts acts">
          <Button icon={ClipboardList} onPress={onDesk}>{t('rana.to-desk')}</Button>
          <Button kind="safety" icon={LifeBuoy} opens onPress={onHelp}>{t('rana.help')}</Button>
          <Button icon={House} onPress={onHouse}>{t('rana.to-house')}</Button>
        </div>
      </RanaRoom>
    </Screen>
  );
}

function Says({ asked, country, questions, onAsk }: AskProps) {
  const { t } = useWords();
  if (asked === undefined) return <><p class="rana-answer">{t('rana.hello')}</p><p>{t('rana.hello-more')}</p><p class="rana-note">{t('rana.no-report')}</p></>;
  const next = asked.related.flatMap((id) => questions.filter((question) => question.id === id));
  return (
    <>
      <h2 tabIndex={-1}>{t(`rana.questions.${asked.id}.ask`)}</h2>
      {asked.onlyByLaw === true ? null : <p class="rana-answer">{t(`rana.questions.${asked.id}.answer`)}</p>}
      {asked.law === undefined ? null : <LawNote topic={asked.law} country={country} />}
      <div class="rana-next">
        <h3>{t('rana.next')}</h3>
        <ul class="rana-related">
          {next.map((question) => <li key={question.id}><button type="button" class="rana-question" onClick={() => onAsk(question)}>{t(`rana.questions.${question.id}.ask`)}</button></li>)}
        </ul>
      </div>
    </>
  );
}

function Choices({ questions, asked, group, onGroup, onAsk }: AskProps) {
  const { t } = useWords();
  return (
    <section class="rana-ask paper" aria-label={t('rana.title')}>
      <div class="rana-groups" role="group" aria-label={t('rana.groups-label')}>
        {questionGroups.map((name) => (
          <button key={name} type="button" class="rana-chip" aria-pressed={name === group} onClick={() => onGroup(name)}>{t(`rana.groups.${name}`)}</button>
        ))}
      </div>
      <ul class="rana-questions" aria-label={t('rana.list-label', { group: t(`rana.groups.${group}`) })}>
        {questions.filter((question) => question.group === group).map((question) => (
          <li key={question.id}>
            <button type="button" class="rana-question" {...(asked?.id === question.id ? { 'aria-current': 'true' as const } : {})} onClick={() => onAsk(question)}>{t(`rana.questions.${question.id}.ask`)}</button>
          </li>
        ))}
      </ul>
    </section>
  );
}
