import { Panel } from '../ui/panel.tsx';
import { useWords } from '../ui/words-context.ts';
import { Drawing } from './drawing.tsx';
import type { Exhibit } from './exhibit.ts';

function Table({ exhibit: { title, heads, rows } }: { readonly exhibit: Exhibit }) {
  return (
    <div class="table-frame" role="region" aria-label={title} tabIndex={0}>
      <table>
        <caption class="visually-hidden">{title}</caption>
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>
          {rows.map(([name, ...cells], at) => (
            <tr key={at}><th scope="row">{name}</th>{cells.map((cell, column) => <td key={column}>{cell}</td>)}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** A chart with its table beside it. Without a chart the table stands open: there is little to say or too little to draw. */
export function ShowExhibit({ exhibit }: { readonly exhibit: Exhibit }) {
  const { t } = useWords();
  const { id, title, notes, chart } = exhibit;
  const table = `${title}: ${t('results.show-table')}`;
  return (
    <Panel className={`chart chart-${id}`}>
      <h3>{title}</h3>
      {chart === null ? null : <Drawing chart={chart} label={title} />}
      {notes.map((note) => <p key={note} class="small">{note}</p>)}
      <details open={chart === null}>
        <summary aria-label={table}>{t('results.show-table')}</summary>
        <Table exhibit={exhibit} />
      </details>
    </Panel>
  );
}
