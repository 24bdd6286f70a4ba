import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildApp } from '../../../src/server/app.ts';
import { openResultsKey } from '../../../src/server/results-key.ts';
import { openJournal } from '../../../src/server/room/journal.ts';
import { openOwnKeeper } from '../../../src/server/room/own-keeper.ts';
import { openRooms } from '../../../src/server/room/rooms.ts';
import { openSqliteStore } from '../../../src/server/sqlite-store.ts';
import { key, now, smallDist, tempDir } from '../support.ts';
import { leadAt, until } from './open-room.ts';

it('an open room hears of the network that its laptop joins, and of the one it leaves', async () => {
  const folder = tempDir();
  const clock = (): number => now;
  const rooms = openRooms((ears) => openOwnKeeper(openJournal(join(folder, 'rooms.sqlite')), ears), clock);
  const store = openSqliteStore(join(folder, 'test.sqlite'));
  let addresses: readonly string[] = [];
  const app = await buildApp({ store, clock, dist: smallDist(), campaign: 'lantern', key: openResultsKey(folder, key), log: () => undefined, rooms, seatAddresses: () => addresses });
  const lead = await leadAt(`${await app.listen({ host: '127.0.0.1', port: 0 })}/`);
  expect(lead.opened.value?.addresses).toEqual([]);
  for (const joined of [['http://192.0.2.7:8080/'], ['http://192.0.2.7:8080/', 'http://198.51.100.9:8080/'], []]) {
    addresses = joined;
    await rooms.keepHouse();
    await until(`the addresses ${joined.join()}`, () => JSON.stringify(lead.opened.value?.addresses) === JSON.stringify(joined));
  }
  lead.end();
  await until('the end of the room', () => lead.phase.value === 'ended');
  await app.close();
  await rooms.close();
  await store.close();
});
