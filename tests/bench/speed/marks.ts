/** What a page notes about its own speed from its first moment on. */
export interface Marks {
  /** Milliseconds since the visit began; 0 when it has not come. */
  lcp: number;
  choice: number;
  /** The evening's own first button, which may still lie behind a question. */
  door: number;
  stage: number;
  /** Cumulative layout shift, without those a person caused. */
  cls: number;
  /** Milliseconds of each task longer than 50. */
  longTasks: number[];
  /** The longest event of each thing a person did, in milliseconds, by its number. */
  interactions: Record<number, number>;
}

declare global {
  var marks: Marks;
}

/** Installed in the page before any script of its own, so it may use nothing from outside itself. A choice is there when a question's button can be pressed, or a story's. */
export function installMarks(): void {
  const marks: Marks = { lcp: 0, choice: 0, door: 0, stage: 0, cls: 0, longTasks: [], interactions: {} };
  globalThis.marks = marks;
  const watch = (type: string, see: (entry: PerformanceEntry) => void, more: object = {}): void => {
    new PerformanceObserver((list) => { for (const entry of list.getEntries()) see(entry); }).observe({ type, buffered: true, ...more });
  };
  watch('largest-contentful-paint', (entry) => { marks.lcp = entry.startTime; });
  watch('longtask', (entry) => { marks.longTasks.push(entry.duration); });
  watch('layout-shift', (entry) => {
    const { value, hadRecentInput } = entry as PerformanceEntry & { readonly value: number; readonly hadRecentInput: boolean };
    if (!hadRecentInput) marks.cls += value;
  });
  watch('event', (entry) => {
    const { interactionId, duration } = entry as PerformanceEntry & { readonly interactionId: number };
    if (interactionId > 0) marks.interactions[interactionId] = Math.max(marks.interactions[interactionId] ?? 0, duration);
  }, { durationThreshold: 16 });
  const look = (): void => {
    if (marks.choice === 0 && document.querySelector('dialog[open] button:enabled, [data-screen="knock"] button:enabled') !== null) marks.choice = performance.now();
    if (marks.door === 0 && document.querySelector('[data-screen="knock"] button:enabled') !== null) marks.door = performance.now();
    if (marks.stage === 0 && document.documentElement.dataset['stage'] === 'on') marks.stage = performance.now();
    // In the house no evening's door ever comes; what is measured at rest may not be this looking.
    if (marks.stage === 0 || (marks.door === 0 && performance.now() < marks.stage + 5_000)) requestAnimationFrame(look);
  };
  requestAnimationFrame(look);
}
