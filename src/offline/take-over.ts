/**
 * The change to a newer version that waits. Chromium makes it when the old version has nothing left to do. For that it ends the old one as soon as it rests; a request
 * of the page in that moment starts it again, and then nothing is tried until it has rested for half a minute (ServiceWorkerRegistration::IsReadyToActivate and
 * ServiceWorkerVersion::OnRequestTermination in content/browser/service_worker). So the page is quiet first, everything is asked for once, and then it is left alone.
 */
import { ask } from './ask-worker.ts';

/** The page is quiet when nothing has arrived for so long; what a press asked for has come by then. It is not waited for longer than `mostQuietMs`. Milliseconds. */
const quietMs = 700;
const mostQuietMs = 5000;
/** So long the old version may take to leave off. Milliseconds. */
const leaveOffMs = 2000;
/** Chromium needs a second when nothing stands in the way; half a minute of rest, and a little for slow devices, when something did. Milliseconds. */
const changeMs = 40_000;

function after<What extends string>(ms: number, what: What): Promise<What> {
  return new Promise((resolve) => { setTimeout(() => resolve(what), ms); });
}

/** Resolves when nothing of the page's has arrived for a while. What is still on its way is not seen; the old version leaves it off. */
function untilQuiet(): Promise<void> {
  return new Promise((resolve) => {
    let timer = setTimeout(end, quietMs);
    const latest = setTimeout(end, mostQuietMs);
    const observer = new PerformanceObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(end, quietMs);
    });
    observer.observe({ type: 'resource' });
    function end(): void {
      observer.disconnect();
      clearTimeout(timer);
      clearTimeout(latest);
      resolve();
    }
  });
}

/** Resolves when a worker is in charge, or when it never will be because a still newer one has come. */
export function fateOf(worker: ServiceWorker): Promise<'activated' | 'redundant'> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (worker.state === 'activated' || worker.state === 'redundant') resolve(worker.state);
    };
    worker.addEventListener('statechange', look);
    look();
  });
}

/** Changes to the version that waits and loads the page again, which it does in the end whatever holds the change up; `busy` when the game is open in another tab. */
export async function takeOver(registration: ServiceWorkerRegistration): Promise<'taking-over' | 'busy'> {
  const { waiting, active } = registration;
  // While this page was loading no other one was open, and the newer version has taken over by itself.
  if (waiting === null) {
    location.reload();
    return 'taking-over';
  }
  const fate = fateOf(waiting);
  await untilQuiet();
  // It may be waiting for files for minutes, and the change with it.
  await Promise.race([ask(active, { do: 'leave-off' }), fate, after(leaveOffMs, 'late')]);
  // A version that has been overtaken by a still newer one does not answer any more.
  if ((await Promise.race([ask(waiting, { do: 'take-over' }), fate])) === 'busy') return 'busy';
  if ((await Promise.race([fate, after(changeMs, 'late')])) === 'redundant') return takeOver(registration);
  // What this page itself is waiting for ends with the page.
  location.reload();
  return 'taking-over';
}
