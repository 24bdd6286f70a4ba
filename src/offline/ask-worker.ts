import type { FromWorker, ToWorker } from './messages.ts';

/** A worker that is at it says so every few seconds; one that has said nothing for so long has been ended by the browser. Milliseconds. */
export const aliveMs = 5_000;
const silenceMs = 20_000;

/** Says something to a worker. Goes out: its last word, `silent` when none comes. Words of progress go to `tell`. */
export function ask(worker: ServiceWorker | null, message: ToWorker, tell: (message: FromWorker) => void = () => undefined): Promise<FromWorker['tell'] | 'silent'> {
  return new Promise((resolve) => {
    if (worker === null) return resolve('stopped');
    const { port1, port2 } = new MessageChannel();
    const end = (word: FromWorker['tell'] | 'silent'): void => {
      clearTimeout(timer);
      port1.close();
      resolve(word);
    };
    const wait = () => setTimeout(() => end('silent'), silenceMs);
    let timer = wait();
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      clearTimeout(timer);
      timer = wait();
      tell(data);
      if (data.tell !== 'progress' && data.tell !== 'alive') end(data.tell);
    };
    worker.postMessage(message, [port2]);
  });
}
