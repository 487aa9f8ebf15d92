import type Database from 'better-sqlite3';

/**
 * The rows of a query, which begins when the first one is asked for. `iterate()` begins at once, and a database with rows that nobody
 * got to, since something before them failed, refuses to close and hides that failure.
 */
export function* reading<T>(query: Database.Statement<[], T>): Generator<T> {
  yield* query.iterate();
}
