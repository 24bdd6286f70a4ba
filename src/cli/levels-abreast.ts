/** Checks many levels on all cores at once. */
import { availableParallelism } from 'node:os';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';
import type { Report } from '../story/check.ts';
import { checkLevels, levelIds } from './check-levels.ts';

/** Fewer than these are checked sooner than a second thread has started. */
const worthIt = 24;

interface Task { readonly dir: string; readonly ids: readonly string[] }

function inThread(task: Task): Promise<readonly Report[]> {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: task });
    worker.once('message', resolve).once('error', reject);
  });
}

/** Checks every level of a folder, in the order of their names. */
export async function checkLevelsAbreast(dir: string): Promise<readonly Report[]> {
  const ids = levelIds(dir);
  const threads = Math.min(availableParallelism(), Math.ceil(ids.length / worthIt));
  if (threads < 2) return checkLevels(dir);
  const shares = Array.from({ length: threads }, (_, thread) => ids.filter((__, place) => place % threads === thread));
  // This thread takes a share, too, instead of waiting: the checks are read in already.
  const [own, ...rest] = shares;
  const others = rest.map((share) => inThread({ dir, ids: share }));
  const reports = [...checkLevels(dir, own), ...(await Promise.all(others)).flat()];
  return reports.toSorted((one, other) => ids.indexOf(one.id) - ids.indexOf(other.id));
}

if (!isMainThread && parentPort !== null) {
  const { dir, ids } = workerData as Task;
  parentPort.postMessage(checkLevels(dir, ids));
}
