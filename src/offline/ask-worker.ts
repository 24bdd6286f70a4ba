import type { FromWorker, ToWorker } from './messages.ts';

/** Says something to a worker. Goes out: its last word. Words of progress go to `tell`. */
export function ask(worker: ServiceWorker | null, message: ToWorker, tell: (message: FromWorker) => void = () => undefined): Promise<FromWorker['tell']> {
  return new Promise((resolve) => {
    if (worker === null) return resolve('stopped');
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = ({ data }: MessageEvent<FromWorker>) => {
      tell(data);
      if (data.tell !== 'progress') resolve(data.tell);
    };
    worker.postMessage(message, [port2]);
  });
}
