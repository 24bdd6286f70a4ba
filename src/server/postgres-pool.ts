/** Connections to PostgreSQL, and work on them that is done whole or not at all. */
import pg from 'pg';
import type { Pool, PoolClient } from 'pg';

/** A few connections to the database of this address, made when they are needed. `name` is what an administrator of the database sees. */
export function openPool(url: string, name: string, max: number): Pool {
  const pool = new pg.Pool({ connectionString: url, max, connectionTimeoutMillis: 3_000, idleTimeoutMillis: 30_000, statement_timeout: 20_000, application_name: name });
  // A lost connection is replaced by the next one. Whatever was under way on it fails by itself; one that rests has nothing to lose.
  pool.on('error', () => undefined);
  pool.on('connect', (client) => void client.on('error', () => undefined));
  return pool;
}

/** Does a piece of work in one transaction, in which each statement sees what was committed before it; takes it back when it throws. */
export async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  let broken: Error | undefined;
  try {
    await client.query('BEGIN ISOLATION LEVEL READ COMMITTED');
    const result = await work(client);
    await client.query('COMMIT');
    return result;
  } catch (error) {
    broken = await client.query('ROLLBACK').then(() => undefined, (lost: Error) => lost);
    throw error;
  } finally {
    // A connection that cannot even roll back is not given to the next one.
    client.release(broken);
  }
}
