import { useWords } from '../../ui/words-context.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';
import { HouseDrawing } from './house-drawing.tsx';

/** The name is written by hand: the game knows none. */
export function CertificateSheet({ printed }: { readonly printed: Printed }) {
  const { t } = useWords();
  return (
    <Paper sheet="certificate" printed={printed} title={t('kit.certificate.title')} bare>
      <HouseDrawing />
      <p>{t('kit.certificate.for')}</p>
      <p class="by-hand">{t('kit.certificate.name')}</p>
      <p class="certificate-text">{t('kit.certificate.text')}</p>
      <p class="certificate-light">{t('kit.certificate.light')}</p>
      <div class="two"><p class="by-hand">{t('kit.certificate.day')}</p><p class="by-hand">{t('kit.certificate.sign')}</p></div>
    </Paper>
  );
}
