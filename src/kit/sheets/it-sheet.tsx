import { useWords } from '../../ui/words-context.ts';
import type { Words } from '../../words/words.ts';
import { packsOf } from '../../words/language-list.ts';
import { Paper } from '../paper.tsx';
import { isOnlyHere, isOpenToAll } from '../printed.ts';
import type { Printed } from '../printed.ts';

const rows = ['address', 'ports', 'reach', 'visit', 'protocol', 'hosts', 'filter', 'sizes', 'travels', 'storage', 'cookies', 'endpoint', 'browser', 'offline', 'server', 'headers'] as const;
type Row = (typeof rows)[number];
/** What only a network inside a house has to be asked for. */
const inside: readonly Row[] = ['reach', 'visit'];
/** Nobody has to let a file through. */
const onlyServed: readonly Row[] = ['address', 'ports', 'filter', ...inside];

const defaultPorts: Readonly<Record<string, string>> = { 'http:': '80', 'https:': '443' };

/** Bytes as people say them: kilobytes up to a million, then megabytes. */
export function sayBytes(bytes: number, language: string): string {
  const mega = bytes >= 1_000_000;
  return new Intl.NumberFormat([language, 'en'], { style: 'unit', unit: mega ? 'megabyte' : 'kilobyte', maximumFractionDigits: mega ? 1 : 0 }).format(bytes / (mega ? 1_000_000 : 1000));
}

/** What a row says: figures from the build, addresses from the page unless only this machine knows them, the rest from the pack. */
function sayRow(row: Row, { facts, address, folder: { campaign } }: Printed, { t, language }: Words): string {
  const { port, protocol } = new URL(address);
  const here = port === '' ? (defaultPorts[protocol] ?? '') : port;
  const bytes = (count: number): string => sayBytes(count, packsOf(language));
  const standard = String(facts?.port ?? here);
  const endpoint = new URL(campaign.endpoint, address).href;
  const { mode } = campaign.measuring;
  switch (row) {
    case 'address': return isOnlyHere(address) ? t('kit.it.address-here', { port: standard }) : t('kit.it.address', { address });
    case 'ports':
      if (isOnlyHere(address)) return t('kit.it.ports-here', { port: standard });
      return facts === undefined ? t('kit.it.ports-none', { port: here }) : t('kit.it.ports', { port: here, standard });
    case 'sizes': return facts === undefined ? t('kit.it.sizes-none') : t('kit.it.sizes', { size: bytes(facts.bytes), files: facts.files });
    case 'travels': return facts === undefined ? t('kit.it.travels-none') : t('kit.it.travels', { screen: bytes(facts.firstScreen), choice: bytes(facts.firstChoice) });
    case 'endpoint': return mode !== 'off' && isOnlyHere(endpoint) ? t(`kit.it.endpoint-here.${mode}`) : t(`kit.it.endpoint.${mode}`, { endpoint });
    default: return t(`kit.it.${row}`);
  }
}

/** One page for whoever opens the school's network. */
export function ItSheet({ printed }: { readonly printed: Printed }) {
  const words = useWords();
  const { t } = words;
  const isFile = new URL(printed.address).protocol === 'file:';
  const untold = isFile ? onlyServed : isOpenToAll(printed.address) ? inside : [];
  const told = rows.filter((row) => !untold.includes(row));
  return (
    <Paper sheet="it" printed={printed} title={t('kit.sheets.it.title')}>
      <p>{t('kit.it.intro')}</p>
      <table><tbody>{told.map((row) => <tr key={row}><th scope="row">{t(`kit.it.rows.${row}`)}</th><td>{sayRow(row, printed, words)}</td></tr>)}</tbody></table>
    </Paper>
  );
}
