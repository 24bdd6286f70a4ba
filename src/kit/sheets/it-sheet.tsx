import { useWords } from '../../ui/words-context.ts';
import type { Words } from '../../words/words.ts';
import { packsOf } from '../../words/language-list.ts';
import { Paper } from '../paper.tsx';
import type { Printed } from '../printed.ts';

const rows = ['address', 'ports', 'protocol', 'hosts', 'filter', 'sizes', 'travels', 'storage', 'cookies', 'endpoint', 'browser', 'offline', 'server', 'headers'] as const;
type Row = (typeof rows)[number];
/** Nobody has to let a file through. */
const onlyServed: readonly Row[] = ['address', 'ports', 'filter'];

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Bytes as people say them: kilobytes up to a million, then megabytes. */
export function sayBytes(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat([language, 'en'], { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0 }).format(bytes / (mega ? 1_000_000 : 1000));
}

/** What a row says: figures from the build, addresses from the page, the rest from the pack. */
function sayRow(row: Row, { facts, address, folder: { campaign } }: Printed, { t, language }: Words): string {
  const { port, protocol } = new URL(address);
  const here = port === '' ? (defaultPorts[protocol] ?? '') : port;
  const bytes = (count: number): string => sayBytes(count, packsOf(language));
  switch (row) {
    case 'address': return t('kit.it.address', { address });
    case 'ports': return facts === undefined ? t('kit.it.ports-none', { port: here }) : t('kit.it.ports', { port: here, standard: String(facts.port) });
    case 'sizes': return facts === undefined ? t('kit.it.sizes-none') : t('kit.it.sizes', { size: bytes(facts.bytes), files: facts.files });
    case 'travels': return facts === undefined ? t('kit.it.travels-none') : t('kit.it.travels', { screen: bytes(facts.firstScreen), choice: bytes(facts.firstChoice) });
    case 'endpoint': return t(`kit.it.endpoint.${campaign.measuring.mode}`, { endpoint: new URL(campaign.endpoint, address).href });
    default: return t(`kit.it.${row}`);
  }
}

/** One page for whoever opens the school's network. */
export function ItSheet({ printed }: { readonly printed: Printed }) {
  const words = useWords();
  const { t } = words;
  const isFile = new URL(printed.address).protocol === 'file:';
  const told = rows.filter((row) => !isFile || !onlyServed.includes(row));
  return (
    <Paper sheet="it" printed={printed} title={t('kit.sheets.it.title')}>
      <p>{t('kit.it.intro')}</p>
      <table><tbody>{told.map((row) => <tr key={row}><th scope="row">{t(`kit.it.rows.${row}`)}</th><td>{sayRow(row, printed, words)}</td></tr>)}</tbody></table>
    </Paper>
  );
}
