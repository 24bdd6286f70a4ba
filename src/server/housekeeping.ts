/** What the server does by itself every hour: close a week that is over, forget what is due. */
import { errorCode } from './log.ts';
import { closeWeek } from './publish.ts';
import { retain } from './retention.ts';
import type { Store } from './store.ts';

/** Does it once, by a clock that does not jump (milliseconds since the epoch). Goes out: the code of what failed, which waits for the next hour; `null` when all is done. */
export async function keepHouse(store: Store, campaign: string, settled: () => number): Promise<string | null> {
  try {
    await closeWeek(store, campaign, settled());
    await retain(store, settled());
    return null;
  } catch (error) {
    return errorCode(error instanceof Error && error.cause !== undefined ? error.cause : error);
  }
}
