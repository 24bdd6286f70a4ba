import { encode } from 'uqr';

export interface CodeDrawingProps {
  readonly address: string;
  /** What screen readers hear instead of the drawing. */
  readonly alt: string;
}

/** The quiet edge that readers of such codes need, in modules. */
const edge = 4;

/** The dark modules of a code as one path: each run of dark in a row is one rectangle, so that no hairlines show between modules. */
export function pathOf(rows: readonly (readonly boolean[])[]): string {
  return rows.flatMap((row, y) => row.flatMap((dark, x) => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [`M${x} ${y}h${(end === -1 ? row.length : end) - x}v1H${x}z`];
  })).join('');
}

/** An address as a code to scan: always dark on white, because some readers know it no other way. */
export function CodeDrawing({ address, alt }: CodeDrawingProps) {
  const { data, size } = encode(address, { ecc: 'M', border: edge });
  return (
    <svg class="help-code-drawing" viewBox={`0 0 ${size} ${size}`} role="img" aria-label={alt} shape-rendering="crispEdges">
      <rect width={size} height={size} fill="#ffffff" />
      <path d={pathOf(data)} fill="#000000" />
    </svg>
  );
}
