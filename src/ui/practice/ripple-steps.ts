type Places = readonly (readonly [column: number, row: number])[];

const directions: Readonly<Record<string, readonly [number, number]>> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };

/**
 * The window an arrow key leads to: the nearest one on that side, or nothing when there is none or it is another key.
 * In languages written from the right the drawing is mirrored, so left and right are, too.
 */
export function nextInDirection(places: Places, from: number, key: string, dir: 'ltr' | 'rtl'): number | undefined {
  const [across, down] = directions[key] ?? [0, 0];
  const here = places[from];
  if (here === undefined || (across === 0 && down === 0)) return undefined;
  const side = dir === 'rtl' ? -across : across;
  let best: { readonly window: number; readonly cost: number } | undefined;
  for (const [window, [column, row]] of places.entries()) {
    const [x, y] = [column - here[0], row - here[1]];
    const ahead = x * side + y * down;
    const cost = ahead + 2.5 * Math.abs(side === 0 ? x : y);
    if (ahead > 0 && (best === undefined || cost < best.cost)) best = { window, cost };
  }
  return best?.window;
}
