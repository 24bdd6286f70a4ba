/** Where the rooms of this server are kept. */
import { join } from 'node:path';
import type { Settings } from '../settings.ts';
import { StartError } from '../start-error.ts';
import { openJournal } from './journal.ts';
import type { Journal } from './journal.ts';
import type { OpenKeeper } from './keeper.ts';
import { openOwnKeeper } from './own-keeper.ts';
import { openPostgresKeeper } from './postgres-keeper.ts';

/** Where no file can be written, rooms are kept in memory: a restart then ends them, which is better than no game. */
function openRoomJournal(dataDir: string): Journal {
  try {
    return openJournal(join(dataDir, 'rooms.sqlite'));
  } catch (error) {
    if (!(error instanceof StartError)) throw error;
    console.error(`${error.message} Until the next start class rooms are kept in memory, and a restart ends them.`);
    return openJournal(':memory:');
  }
}

/**
 * With PostgreSQL rooms are every process's, so that several can stand side by side; with SQLite they are this one's. So they are on a visit: that is one laptop,
 * and its rooms lie beside its sums. `complain` takes the code of a fault that nobody asked for.
 */
export function keeperFor({ database, dataDir, visit }: Pick<Settings, 'database' | 'dataDir' | 'visit'>, complain: (code: string) => void): OpenKeeper {
  if (database.kind === 'postgres' && !visit) return (ears) => openPostgresKeeper(database.url, ears, complain);
  const journal = openRoomJournal(dataDir);
  return (ears) => openOwnKeeper(journal, ears);
}
