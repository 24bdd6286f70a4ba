import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe } from 'vitest';
import { openJournal } from '../../../src/server/room/journal.ts';
import { openOwnKeeper } from '../../../src/server/room/own-keeper.ts';
import { openRooms } from '../../../src/server/room/rooms.ts';
import { tempDir } from '../support.ts';
import { roomsContract } from './rooms-contract.ts';

describe('rooms of one process', () => {
  roomsContract(async () => {
    const path = join(tempDir(), 'rooms.sqlite');
    const rows = (): object[] => {
      const db = new DatabaseSync(path);
      const all = ['room', 'vote'].flatMap((table) => db.prepare(`SELECT * FROM ${table}`).all());
      db.close();
      return all;
    };
    return {
      open: (clock, draw) => [openRooms((ears) => openOwnKeeper(openJournal(path), ears), clock, draw)],
      rows: async () => rows().length,
      text: async () => JSON.stringify(rows()),
    };
  });
});
