import type BetterSqlite3 from 'better-sqlite3';
import { CompiledQuery, Kysely, SqliteAdapter, SqliteDriver, SqliteIntrospector, SqliteQueryCompiler } from 'kysely';
import type { DatabaseConnection, SqliteDatabase, SqliteStatement } from 'kysely';
import type { RawConnection } from './connections.ts';
import type { Schema } from './schema.ts';

const CACHED_STATEMENTS = 100;

/** Kysely over one connection. Closing stays with the owner of the connection. */
export function kyselyOver(raw: RawConnection): Kysely<Schema> {
  const database = withCachedStatements(raw);
  return new Kysely<Schema>({
    dialect: {
      createAdapter: () => new SqliteAdapter(),
      createDriver: () => new ImmediateDriver(raw, database),
      createIntrospector: (kysely) => new SqliteIntrospector(kysely),
      createQueryCompiler: () => new SqliteQueryCompiler(),
    },
  });
}

class ImmediateDriver extends SqliteDriver {
  readonly #raw: RawConnection;

  constructor(raw: RawConnection, database: SqliteDatabase) {
    super({ database });
    this.#raw = raw;
  }

  override async beginTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(CompiledQuery.raw('begin immediate'));
  }

  /** SQLite has already rolled back by itself after a full disk or an I/O error; a second time would hide the cause. */
  override async rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    if (this.#raw.inTransaction) await connection.executeQuery(CompiledQuery.raw('rollback'));
  }
}

/** Compiling a statement of 100 rows costs more than running it, so the last ones are kept. */
function withCachedStatements(raw: RawConnection): SqliteDatabase {
  const statements = new Map<string, BetterSqlite3.Statement>();
  return {
    close: () => raw.close(),
    prepare(sql): SqliteStatement {
      const known = statements.get(sql);
      statements.delete(sql);
      const statement = known === undefined || known.busy ? raw.prepare(sql) : known;
      statements.set(sql, statement);
      if (statements.size > CACHED_STATEMENTS) {
        const oldest = statements.keys().next().value;
        if (oldest !== undefined) statements.delete(oldest);
      }
      return statement;
    },
  };
}
