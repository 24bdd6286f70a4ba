import { textIn } from '../../campaign/reading.ts';
import { writeDate } from '../../ui/help-ways.ts';
import { CodeDrawing } from '../../ui/qr-drawing.tsx';
import { useWords } from '../../ui/words-context.ts';
import { packsOf } from '../../words/language-list.ts';
import { paperLines } from '../help-lines.ts';
import type { PaperLine } from '../help-lines.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';
import { HouseDrawing } from './house-drawing.tsx';

/** So many codes fit beside each other and can still be scanned from a step away. */
const mostTalk = 4;

function TalkLine({ line: { service, number, address, shows, details } }: { readonly line: PaperLine }) {
  const { t } = useWords();
  return (
    <li>
      {address === undefined ? null : <CodeDrawing address={address} alt={t('help.code.alt', { address })} />}
      <div>
        <b>{service}</b>
        {number === undefined ? null : <bdi class="poster-number" dir="ltr">{number}</bdi>}
        {shows === undefined ? null : <bdi class="poster-address" dir="ltr">{shows}</bdi>}
        <span class="small">{details.join(' · ')}</span>
      </div>
    </li>
  );
}

function ShortLine({ line: { service, number, shows } }: { readonly line: PaperLine }) {
  return <li><span>{service}</span> <b><bdi dir="ltr">{number ?? shows}</bdi></b></li>;
}

/** So many letters need smaller ones, or the poster would be two. */
const fullFrom = 220;

const lettersOf = (lines: readonly PaperLine[]): number => lines.reduce((sum, { service, details }) => sum + service.length + details.join('').length, 0);

/** The note at the foot, for the adult who hangs it up. */
function Checked({ lines }: { readonly lines: readonly PaperLine[] }) {
  const { t, language } = useWords();
  const days = lines.flatMap(({ confirmed }) => (confirmed === undefined ? [] : [confirmed])).toSorted();
  const last = days.at(-1);
  return <p class="leaf-foot">{last === undefined || days.length < lines.length ? t('kit.poster.unchecked') : t('kit.poster.checked', { day: writeDate(last, packsOf(language)) })}</p>;
}

/** Who helps, for a wall: writing first, because most children would rather write than call. */
export function PosterSheet({ printed }: { readonly printed: Printed }) {
  const { t, language } = useWords();
  const linesOf = (kind: 'danger' | 'talk' | 'report'): readonly PaperLine[] => paperLines(printed.help, kind, packsOf(language));
  const [danger, talk, report] = [linesOf('danger'), linesOf('talk'), linesOf('report')];
  const country = printed.country === 'international' ? t('help.international') : textIn(printed.help?.name ?? {}, packsOf(language));
  return (
    <Paper sheet="poster" printed={printed} title={t('kit.poster.title')} bare>
      <p class="poster-lead">{t('kit.poster.lead')}</p>
      <p class="by-hand">{t('kit.poster.here')}</p>
      <section>
        <h2>{t('help.kinds.talk')}</h2>
        <ul class="poster-talk" data-many={talk.length > 1} data-full={lettersOf([...danger, ...talk, ...report]) > fullFrom}>{talk.slice(0, mostTalk).map((line) => <TalkLine key={line.id} line={line} />)}</ul>
        <p class="small">{t('kit.poster.scan')}</p>
      </section>
      <div class="two">
        {danger.length === 0 ? null : <section><h2>{t('help.kinds.danger')}</h2><ul>{danger.map((line) => <ShortLine key={line.id} line={line} />)}</ul></section>}
        {report.length === 0 ? null : <section><h2>{t('help.kinds.report')}</h2><ul>{report.map((line) => <ShortLine key={line.id} line={line} />)}</ul></section>}
      </div>
      <HouseDrawing />
      <p class="small">{t('kit.poster.country', { country })}</p>
      <Checked lines={[...danger, ...talk, ...report]} />
    </Paper>
  );
}
