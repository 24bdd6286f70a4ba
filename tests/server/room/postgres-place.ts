/** Rooms in a PostgreSQL database, and two servers that share them. */
import pg from 'pg';
import { openPostgresStore } from '../../../src/server/postgres-store.ts';
import { openPostgresKeeper } from '../../../src/server/room/postgres-keeper.ts';
import { openRooms } from '../../../src/server/room/rooms.ts';
import type { Rooms } from '../../../src/server/room/rooms.ts';
import type { PostgresServer } from '../../support/postgres/server.ts';
import { madeDatabase } from '../support.ts';
import type { RoomsPlace } from './rooms-contract.ts';

export interface PostgresPlace extends RoomsPlace {
  readonly url: string;
  /** What servers complained of unasked. */
  readonly complaints: readonly string[];
  one(clock: () => number, draw?: () => number): Rooms;
  ask(text: string): Promise<readonly object[]>;
}

/** Makes a database with the tables of the store. */
export async function openPostgresPlace(server: PostgresServer): Promise<PostgresPlace> {
  const url = await madeDatabase(server.freshDatabase());
  await (await openPostgresStore(url)).close();
  const complaints: string[] = [];
  const ask = async (text: string): Promise<readonly object[]> => {
    const client = new pg.Client({ connectionString: url });
    await client.connect();
    const { rows } = await client.query<object>(text);
    await client.end();
    return rows;
  };
  const rows = async (): Promise<readonly object[]> => [...await ask('SELECT * FROM room'), ...await ask('SELECT * FROM room_vote')];
  const one = (clock: () => number, draw?: () => number): Rooms => openRooms((ears) => openPostgresKeeper(url, ears, (code) => void complaints.push(code)), clock, draw);
  return {
    url, complaints, ask, one,
    open: (clock, draw) => [one(clock, draw), one(clock, draw)],
    rows: async () => (await rows()).length,
    text: async () => JSON.stringify(await rows()),
  };
}
