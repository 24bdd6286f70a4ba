/** Draws a chart with Observable Plot, which comes only when there is something to draw. */
import { axisX, axisY, barX, dot, gridX, gridY, lineY, link, plot, ruleX, ruleY, text } from '@observablehq/plot';
import type { Markish, PlotOptions } from '@observablehq/plot';
import type { Chart, Reading } from './exhibit.ts';

export interface DrawOptions {
  /** CSS pixels. */
  readonly width: number;
  readonly percent: (part: number) => string;
  readonly points: (part: number) => string;
  readonly decimal: (n: number) => string;
  readonly number: (n: number) => string;
  readonly date: (day: number) => string;
}

/** First and second series: told apart by lightness, by shape and by place, never by colour alone. */
const fills = ['#54419c', '#ffffff'] as const;
const symbols = ['circle', 'square'] as const;
const strands = ['#a99bff', '#43d3c0'] as const;
const ink = '#1d1b2e';
const faint = '#d8d2e6';
const size = 18;
/** Below this many pixels, names stand over their rows instead of beside them. */
const narrow = 560;

type Of<K extends Chart['kind']> = Extract<Chart, { readonly kind: K }>;

/** Room for the longest name beside the rows: about 0.54 of the size of the letters for each. */
function marginFor(names: readonly string[]): number {
  return Math.ceil(Math.max(...names.map((name) => name.length)) * size * 0.54) + 16;
}

/** Names over their rows, or beside them where they leave room for the rest. */
function namesOf(names: readonly string[], width: number): { readonly above: boolean; readonly margin: number } {
  const margin = marginFor(names);
  return width < narrow || margin > width * 0.42 ? { above: true, margin: 8 } : { above: false, margin };
}

function rowMarks(names: readonly string[], above: boolean, at: number): Markish[] {
  if (!above) return [text(names, { fy: (name: string) => name, text: (name: string) => name, frameAnchor: 'left', textAnchor: 'end', dx: -12, fontSize: size, fill: ink })];
  return [text(names, { fy: (name: string) => name, text: (name: string) => name, x: () => at, frameAnchor: 'top-left', textAnchor: 'start', dy: 2, fontSize: size, fontWeight: 600, fill: ink })];
}

function intervals({ series, readings, ends, unit, zero }: Of<'intervals'>, { width, points, decimal }: DrawOptions): PlotOptions {
  const names = [...new Set(readings.map(({ name }) => name))];
  const { above, margin } = namesOf(names, width);
  const say = unit === 'points' ? points : decimal;
  const shift = (at: number): number => (above ? 14 : 0) + (series.length === 1 ? 0 : at === 0 ? -9 : 9);
  const marks = series.flatMap((_, at): Markish[] => {
    const own = readings.filter((reading) => reading.series === at);
    return [
      link(own, { fy: 'name', x1: 'low', x2: 'high', y1: 0.5, y2: 0.5, dy: shift(at), stroke: strands[at] ?? ink, strokeWidth: 6, strokeLinecap: 'round' }),
      dot(own, { fy: 'name', x: 'value', y: 0.5, dy: shift(at), r: 7, symbol: symbols[at] ?? 'circle', fill: fills[at] ?? ink, stroke: ink, strokeWidth: 3 }),
    ];
  });
  return {
    width, height: names.length * (above ? 84 : 56) + 56, marginLeft: margin, marginRight: 24, marginTop: 8, marginBottom: 44,
    x: { domain: [...ends], label: null }, y: { domain: [0, 1], axis: null }, fy: { domain: names, axis: null, padding: 0 },
    marks: [
      gridX({ stroke: faint, strokeOpacity: 1, ticks: width < narrow ? 4 : 8 }), axisX({ tickFormat: say, fontSize: size, fill: ink, tickSize: 0, ticks: width < narrow ? 4 : 8 }),
      ...(zero ? [ruleX([0], { stroke: ink, strokeWidth: 3, strokeDasharray: '4 6' })] : []),
      ...marks, ...rowMarks(names, above, ends[0]),
    ],
  };
}

function bars({ bars: all }: Of<'bars'>, { width }: DrawOptions): PlotOptions {
  const names = all.map(({ name }) => name);
  const { above, margin } = namesOf(names, width - 76);
  const inset = above ? 28 : 0;
  return {
    width, height: all.length * (above ? 72 : 46) + 12, marginLeft: margin, marginRight: 76, marginTop: 4, marginBottom: 4,
    x: { domain: [0, 1], axis: null }, y: { domain: [0, 1], axis: null }, fy: { domain: names, axis: null, padding: 0.18 },
    marks: [
      barX(all, { fy: 'name', x: 'value', insetTop: inset, fill: '#43d3c0', stroke: ink, strokeWidth: 3, rx: 6 }),
      text(all, { fy: 'name', x: 'value', text: 'said', textAnchor: 'start', dx: 10, dy: inset / 2, fontSize: size, fontWeight: 700, fill: ink }),
      ...rowMarks(names, above, 0),
    ],
  };
}

/** Whether no other reading of the same moment is higher, so that its figure stands over it and the other's under. */
function isUpper(reading: Reading, all: readonly Reading[]): boolean {
  return all.every(({ name, series, value }) => name !== reading.name || series === reading.series || value < reading.value || (value === reading.value && series > reading.series));
}

function course({ moments, series, readings }: Of<'course'>, { width, percent }: DrawOptions): PlotOptions {
  const shift = (at: number): number => (series.length === 1 ? 0 : at === 0 ? -8 : 8);
  const marks = series.flatMap((_, at): Markish[] => {
    const own = readings.filter((reading) => reading.series === at);
    return [
      lineY(own, { x: 'name', y: 'value', dx: shift(at), stroke: strands[at] ?? ink, strokeWidth: 3 }),
      ruleX(own, { x: 'name', y1: 'low', y2: 'high', dx: shift(at), stroke: strands[at] ?? ink, strokeWidth: 6, strokeLinecap: 'round' }),
      dot(own, { x: 'name', y: 'value', dx: shift(at), r: 7, symbol: symbols[at] ?? 'circle', fill: fills[at] ?? ink, stroke: ink, strokeWidth: 3 }),
      ...[true, false].map((above) => text(own.filter((reading) => isUpper(reading, readings) === above), {
        x: 'name', y: above ? 'high' : 'low', dx: shift(at), dy: above ? -18 : 20, text: ({ value }: Reading) => percent(value), fontSize: size, fontWeight: 700, fill: ink, stroke: '#fff7e8', strokeWidth: 4,
      })),
    ];
  });
  const isNarrow = width < narrow;
  return {
    width, height: 320, marginLeft: 66, marginRight: 12, marginTop: 20, marginBottom: isNarrow ? 64 : 40,
    x: { type: 'point', domain: [...moments], padding: 0.6, label: null }, y: { domain: [0, 1], label: null },
    marks: [gridY({ stroke: faint, strokeOpacity: 1, ticks: 5 }), axisY({ tickFormat: percent, ticks: 5, fontSize: size, fill: ink, tickSize: 0 }), axisX({ fontSize: size, fill: ink, tickSize: 0, lineWidth: isNarrow ? 4 : 9 }), ...marks],
  };
}

function rise({ points: all }: Of<'rise'>, { width, number, date }: DrawOptions): PlotOptions {
  const days = all.map(({ day }) => day);
  const ends = width < narrow ? [days[0] ?? 0, days.at(-1) ?? 0] : days.filter((_, at) => at % Math.ceil(days.length / 4) === 0);
  return {
    width, height: 260, marginLeft: 84, marginRight: 60, marginTop: 20, marginBottom: 40,
    x: { type: 'linear', label: null }, y: { domain: [0, Math.max(...all.map(({ value }) => value))], nice: true, label: null },
    marks: [
      gridY({ stroke: faint, strokeOpacity: 1, ticks: 4 }), axisY({ tickFormat: number, ticks: 4, fontSize: size, fill: ink, tickSize: 0 }),
      axisX(ends, { tickFormat: date, fontSize: size, fill: ink, tickSize: 0 }), ruleY([0], { stroke: ink, strokeWidth: 3 }),
      lineY(all, { x: 'day', y: 'value', stroke: '#54419c', strokeWidth: 4 }), dot(all, { x: 'day', y: 'value', r: 6, fill: '#54419c', stroke: ink, strokeWidth: 3 }),
    ],
  };
}

function optionsOf(chart: Chart, options: DrawOptions): PlotOptions {
  switch (chart.kind) {
    case 'intervals':
      return intervals(chart, options);
    case 'bars':
      return bars(chart, options);
    case 'course':
      return course(chart, options);
    case 'rise':
      return rise(chart, options);
  }
}

/** Goes out: the drawing, to be put into the page. The style sheet that Plot writes into it would be refused by the page's policy and is taken out; `charts.css` has what is needed of it. */
export function draw(chart: Chart, options: DrawOptions): Element {
  const drawn = plot({ ...optionsOf(chart, options), className: 'drawn' });
  for (const style of drawn.querySelectorAll('style')) style.remove();
  // Its frame has a name; what Plot calls the parts of a drawing helps nobody.
  drawn.setAttribute('aria-hidden', 'true');
  return drawn;
}
