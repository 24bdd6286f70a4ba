import { mkdirSync, writeFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openGroupCommit } from '../../src/server/group-commit.ts';
import { openSqliteStore } from '../../src/server/sqlite-store.ts';
import { StartError } from '../../src/server/start-error.ts';
import { StoreAway } from '../../src/server/store.ts';
import { storeContract } from './store-contract.ts';
import { tempDir } from './support.ts';

describe('the SQLite store', () => {
  let path = '';
  storeContract(
    async () => {
      path = join(tempDir(), 'test.sqlite');
      return openSqliteStore(path);
    },
    async (store) => {
      await store.close();
      return openSqliteStore(path);
    },
  );

  it('says in one line why a file cannot be its database', () => {
    const folder = tempDir();
    const spoiled = join(folder, 'spoiled.sqlite');
    writeFileSync(spoiled, 'this is a letter to the headmaster, and not a database at all'.repeat(20));
    mkdirSync(join(folder, 'folder.sqlite'));
    for (const file of [spoiled, join(folder, 'folder.sqlite'), join(folder, 'no', 'such', 'place.sqlite')]) {
      expect(() => openSqliteStore(file), file).toThrow(StartError);
      expect(() => openSqliteStore(file)).toThrow(/DATABASE_URL/);
    }
  });

  it('leaves a database of a newer server alone', async () => {
    const file = join(tempDir(), 'newer.sqlite');
    await openSqliteStore(file).close();
    const db = new DatabaseSync(file);
    db.exec('INSERT INTO migration (step) VALUES (99)');
    db.close();
    expect(() => openSqliteStore(file)).toThrow(/newer version/);
  });
});

describe('a group commit', () => {
  it('tells nobody "kept" before the write, and everybody "away" when it fails', async () => {
    const written: number[][] = [];
    let fails = false;
    const group = openGroupCommit<number>((items) => {
      if (fails) throw new Error('disk full');
      written.push([...items]);
    }, { waitMs: 1, most: 3, mostWaiting: 100 });
    await Promise.all([1, 2, 3, 4].map((item) => group.add(item)));
    expect(written).toEqual([[1, 2, 3], [4]]);
    fails = true;
    const lost = await Promise.allSettled([5, 6].map((item) => group.add(item)));
    expect(lost.map((result) => result.status === 'rejected' && result.reason instanceof StoreAway)).toEqual([true, true]);
    fails = false;
    await group.add(7);
    expect(written.at(-1)).toEqual([7]);
  });

  it('turns new ones away when too many wait', async () => {
    const group = openGroupCommit<number>(() => undefined, { waitMs: 50, most: 10, mostWaiting: 2 });
    const [, , third] = await Promise.allSettled([group.add(1), group.add(2), group.add(3)]);
    expect(third).toMatchObject({ status: 'rejected', reason: { name: 'StoreAway' } });
  });
});
