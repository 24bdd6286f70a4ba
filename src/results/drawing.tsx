import { useEffect, useRef, useState } from 'preact/hooks';
import { useWords } from '../ui/words-context.ts';
import type { Chart } from './exhibit.ts';
import { sayingsOf } from './say.ts';

export interface DrawingProps {
  readonly chart: Chart;
  readonly label: string;
  /** Drawn at this width whatever the page's; for paper. CSS pixels. */
  readonly fixed?: number;
}

const signs = ['circle', 'square'] as const;

/** What the two signs mean; said by the table as well. */
function Signs({ series }: { readonly series: readonly string[] }) {
  return (
    <ul class="signs" aria-hidden="true">
      {series.map((name, at) => <li key={name}><span class={`sign sign-${signs[at] ?? 'circle'}`} />{name}</li>)}
    </ul>
  );
}

/** How wide an element is, in CSS pixels; 0 before it is known. */
function useWidth(fixed: number | undefined) {
  const frame = useRef<HTMLDivElement>(null);
  const [width, setWidth] = useState(fixed ?? 0);
  useEffect(() => {
    const element = frame.current;
    if (element === null || fixed !== undefined) return undefined;
    const watch = new ResizeObserver(() => setWidth(Math.floor(element.clientWidth)));
    watch.observe(element);
    return () => watch.disconnect();
  }, [fixed]);
  return { frame, width };
}

/** The chart itself. It comes late and may not come at all: the table says the same. */
export function Drawing({ chart, label, fixed }: DrawingProps) {
  const words = useWords();
  const { frame, width } = useWidth(fixed);
  useEffect(() => {
    const element = frame.current;
    if (element === null || width === 0) return undefined;
    let wanted = true;
    const say = sayingsOf(words);
    const coming = import('./draw.ts');
    coming.then(({ draw }) => {
      if (wanted) element.replaceChildren(draw(chart, { width, percent: say.percent, points: say.points, decimal: say.decimal, number: say.number, date: say.date }));
    }, () => undefined);
    return () => { wanted = false; };
  }, [chart, width, words]);
  return (
    <>
      {'series' in chart && chart.series.length > 1 ? <Signs series={chart.series} /> : null}
      <div ref={frame} class={`drawing drawing-${chart.kind}`} dir="ltr" role="img" aria-label={label} />
    </>
  );
}
