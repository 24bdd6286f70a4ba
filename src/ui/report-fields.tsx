import type { Report } from '../measure/report.ts';
import './report-fields.css';

/** A report word for word, field by field. */
export function ReportFields({ report }: { readonly report: Report }) {
  return (
    <dl class="report-fields">
      {Object.entries(report).map(([name, value]) => (
        <div key={name}>
          <dt><bdi dir="ltr">{name}</bdi></dt>
          <dd><bdi dir="ltr">{typeof value === 'object' ? JSON.stringify(value) : String(value)}</bdi></dd>
        </div>
      ))}
    </dl>
  );
}
