/** What was sent, word for word: its code comes when somebody asks. */
import type { FunctionComponent } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { SentProps, SentReport } from '../ui/sent.tsx';
import { tellNotice } from './game.ts';
import type { Game } from './game.ts';
import { answerConsent } from './settings-actions.ts';

export function SentBehind({ game, onClose }: { readonly game: Game; readonly onClose: () => void }) {
  const [Sent, setSent] = useState<FunctionComponent<SentProps> | undefined>(undefined);
  const [reports, setReports] = useState<readonly SentReport[]>([]);
  const { counting } = game.settings.value;
  useEffect(() => {
    const coming = import('../ui/sent.tsx');
    coming.then((loaded) => setSent(() => loaded.Sent), () => {
      tellNotice(game, 'room-missing');
      onClose();
    });
  }, []);
  useEffect(() => { game.reports().then(setReports, () => undefined); }, [counting]);
  return Sent === undefined ? null : <Sent reports={reports} counting={game.countingState()} onCounting={(answer) => answerConsent(game, answer === 'yes')} onClose={onClose} />;
}
