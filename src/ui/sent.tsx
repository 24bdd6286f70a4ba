import type { Report } from '../measure/report.ts';
import { Button } from './button.tsx';
import { Dialog } from './dialog.tsx';
import { ReportFields } from './report-fields.tsx';
import './sent.css';
import { useWords } from './words-context.ts';

export interface SentReport {
  readonly report: Report;
  readonly state: 'waiting' | 'sent';
}

/** `off`: the campaign's owner has switched counting off; `private`: the browser asks for privacy. In both there is nothing to decide. */
export type CountingState = 'unasked' | 'yes' | 'no' | 'off' | 'private';

export interface SentProps {
  /** Newest first. */
  readonly reports: readonly SentReport[];
  readonly counting: CountingState;
  readonly onCounting: (answer: 'yes' | 'no') => void;
  readonly onClose: () => void;
}

/** The very reports that have left this device or wait to, field by field, and the switch to stop. */
export function Sent({ reports, counting, onCounting, onClose }: SentProps) {
  const { t } = useWords();
  return (
    <Dialog title={t('frame.sent.title')} onClose={onClose} className="sent">
      <p>{t('frame.sent.intro')}</p>
      <div class="sent-state">
        <p><strong>{t(`frame.sent.counting.${counting}`)}</strong></p>
        {/* One button for both ways, so that the focus stays on it when it is pressed. */}
        {counting === 'yes' || counting === 'no'
          ? <Button onPress={() => onCounting(counting === 'yes' ? 'no' : 'yes')}>{t(counting === 'yes' ? 'frame.sent.turn-off' : 'frame.sent.turn-on')}</Button>
          : null}
      </div>
      {reports.length === 0 ? <p>{t('frame.sent.none')}</p> : (
        <ul class="sent-list">{reports.map((sent) => <SentRow key={sent.report.id} {...sent} />)}</ul>
      )}
    </Dialog>
  );
}

function SentRow({ report, state }: SentReport) {
  const { t } = useWords();
  return (
    <li>
      <h3>{t(`frame.sent.kinds.${report.kind}`)}</h3>
      <p>{t(`frame.sent.states.${state}`)}</p>
      <p>{t(`frame.sent.why.${report.kind}`)}</p>
      <ReportFields report={report} />
    </li>
  );
}
