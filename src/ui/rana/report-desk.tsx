import { ArrowLeft, ArrowRight, House, LifeBuoy, MessagesSquare, Printer, RotateCcw } from 'lucide';
import type { ComponentChildren } from 'preact';
import { Bar } from '../bar.tsx';
import { Button } from '../button.tsx';
import '../evening/evening-screen.css';
import { Screen } from '../screen.tsx';
import { useWords } from '../words-context.ts';
import { DeskList } from './desk-list.tsx';
import { deskKinds, deskSteps, freshDesk, goStep, pickKind } from './desk-plan.ts';
import type { DeskProps } from './desk-props.ts';
import { KeepStep, NextStep, WhoStep } from './desk-steps.tsx';
import { RanaRoom } from './rana-room.tsx';
import './report-desk.css';
import './report-desk-print.css';

/** The report desk: a report is rehearsed from what happened to what comes next, and nothing of it is sent. */
export function ReportDesk(props: DeskProps) {
  const { bar, portraits, desk } = props;
  const { t } = useWords();
  const { step } = desk;
  return (
    <Screen name={`desk ${step}`} title={t(`rana.desk.steps.${step}.title`)} summary={t('rana.desk.summary')} className="evening-screen rana-screen desk-screen" bar={<Bar {...bar} />}>
      <RanaRoom portraits={portraits} says={<Says {...props} />}>
        <section class="desk paper" aria-label={t('rana.desk.title')} data-step={step}>
          <p class="desk-step">{t('rana.desk.title')}<span>{t('rana.desk.step', { step: deskSteps.indexOf(step) + 1, steps: deskSteps.length })}</span></p>
          <Step {...props} />
        </section>
        <Acts {...props} />
      </RanaRoom>
    </Screen>
  );
}

function Says({ desk }: DeskProps) {
  const { t } = useWords();
  return (
    <>
      <p class="rana-answer">{t(`rana.desk.steps.${desk.step}.text`)}</p>
      <p class="desk-rehearsal">{t('rana.desk.rehearsal')}</p>
    </>
  );
}

function Step(props: DeskProps): ComponentChildren {
  const { desk, onDesk } = props;
  const { t } = useWords();
  const { kind } = desk;
  if (kind === undefined || desk.step === 'what') {
    return (
      <ul class="desk-kinds">
        {deskKinds.map((one) => (
          <li key={one.id}><button type="button" class="rana-question" {...(kind?.id === one.id ? { 'aria-current': 'true' as const } : {})} onClick={() => onDesk(pickKind(desk, one))}>{t(`rana.desk.kinds.${one.id}`)}</button></li>
        ))}
      </ul>
    );
  }
  switch (desk.step) {
    case 'keep': return <KeepStep {...props} kind={kind} />;
    case 'who': return <WhoStep {...props} kind={kind} />;
    case 'next': return <NextStep {...props} kind={kind} />;
    case 'list': return <DeskList {...props} kind={kind} />;
  }
}

function Acts({ desk, onDesk, onPrint, onHelp, onAsk, onHouse }: DeskProps) {
  const { t } = useWords();
  const first = desk.step === 'what';
  const last = desk.step === 'list';
  return (
    <div class="rana-acts acts">
      {first ? <Button icon={MessagesSquare} onPress={onAsk}>{t('rana.to-ask')}</Button> : <Button icon={ArrowLeft} iconTurns onPress={() => onDesk(goStep(desk, -1))}>{t('rana.desk.back')}</Button>}
      {first ? <Button icon={House} onPress={onHouse}>{t('rana.to-house')}</Button> : null}
      {last ? <Button icon={Printer} onPress={onPrint}>{t('rana.desk.list.print')}</Button> : null}
      {last ? <Button icon={RotateCcw} onPress={() => onDesk(freshDesk)}>{t('rana.desk.list.again')}</Button> : null}
      <Button kind="safety" icon={LifeBuoy} opens onPress={onHelp}>{t('rana.help')}</Button>
      {last ? <Button kind="lamp" icon={House} onPress={onHouse}>{t('rana.to-house')}</Button> : null}
      {first || last ? null : <Button kind="lamp" icon={ArrowRight} iconTurns onPress={() => onDesk(goStep(desk, 1))}>{t('rana.desk.next')}</Button>}
    </div>
  );
}
