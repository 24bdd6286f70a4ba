/** What a call came to within its time. */
export type Timed<Value> = { readonly is: 'done'; readonly value: Value } | { readonly is: 'refused'; readonly error: unknown } | { readonly is: 'timed-out' };

/** Comes in: milliseconds, and work under way. Goes out: what it came to; storage that never answers comes to *timed-out*. The work itself goes on. */
export function within<Value>(limitMs: number, work: Promise<Value>): Promise<Timed<Value>> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => { resolve({ is: 'timed-out' }); }, limitMs);
    const settle = (timed: Timed<Value>) => {
      clearTimeout(timer);
      resolve(timed);
    };
    work.then((value) => { settle({ is: 'done', value }); }, (error: unknown) => { settle({ is: 'refused', error }); });
  });
}
