/** How long script takes in a frame of the stage: the processor's time of the page's own thread, from the browser's trace. */
import type { CDPSession } from '@playwright/test';
import { drewMark } from './probe.ts';

interface TraceEvent { readonly name: string; readonly tid: number; readonly ts: number; readonly dur?: number; readonly tdur?: number }

/** What the browser calls a piece of work in which the stage may draw: a frame's own, or what a frame has put off until the page is painted. */
const drawingTasks: readonly string[] = ['FireAnimationFrame', 'TimerFire'];

/**
 * Runs `play` under a trace. Goes out: milliseconds of script in each frame in which the stage drew, as the processor spent them on
 * that thread; waiting for a graphics card that is the same processor is no script.
 */
export async function scriptOfFrames(cdp: CDPSession, play: () => Promise<void>): Promise<readonly number[]> {
  const events: TraceEvent[] = [];
  const take = ({ value }: { readonly value: readonly object[] }): void => { events.push(...(value as TraceEvent[])); };
  cdp.on('Tracing.dataCollected', take);
  await cdp.send('Tracing.start', { transferMode: 'ReportEvents', traceConfig: { includedCategories: ['devtools.timeline', 'blink.user_timing'] } });
  await play();
  const complete = new Promise<void>((done) => { cdp.once('Tracing.tracingComplete', () => { done(); }); });
  await cdp.send('Tracing.end');
  await complete;
  cdp.off('Tracing.dataCollected', take);
  const marks = events.filter(({ name }) => name === drewMark);
  return events
    .filter(({ name, tid, ts, dur = 0 }) => drawingTasks.includes(name) && marks.some((mark) => mark.tid === tid && mark.ts >= ts && mark.ts <= ts + dur))
    .map(({ tdur, dur = 0 }) => (tdur ?? dur) / 1000);
}
