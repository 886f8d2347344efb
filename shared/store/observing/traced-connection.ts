import { LRUCache } from 'lru-cache';
import { type Span } from '../../runtime/telemetry/traces';
import { type Connection } from '../connection/connection';

/**
 * The maximum number of statements whose summaries are kept. The Hub itself sends fewer different statements, so every
 * summary is kept.
 */
const MOST_SUMMARIES = 1000;
const summaries = new LRUCache<string, string>({ max: MOST_SUMMARIES });

/**
 * Returns a connection that makes a span for each statement. The span names the verb and the table, and contains
 * neither the text of the statement nor its parameters. Its duration includes the wait for a connection.
 */
export function tracedConnection(connection: Connection, span: Span | null | undefined): Connection {
  if (span === null || span === undefined) return connection;
  const { source } = connection;
  const system = source.options.type === 'better-sqlite3' ? 'sqlite' : 'mariadb';
  return {
    source,
    query: async (sql, parameters) => {
      const summary = summaryOf(sql);
      const own = span.child(summary, 'client', { 'db.system.name': system, 'db.query.summary': summary });
      try {
        return await connection.query(sql, parameters);
      } catch (error) {
        own.fail();
        throw error;
      } finally {
        own.end();
      }
    },
  };
}

const VERB = /\b(SELECT|INSERT|UPDATE|DELETE|REPLACE)\b/;
const TABLE = /\b(?:FROM|INTO|UPDATE)\s+`?([A-Za-z_]\w*)/;

/** Returns the verb and the first table of a statement, such as `SELECT station`. */
export function summaryOf(sql: string): string {
  const known = summaries.get(sql);
  if (known !== undefined) return known;
  const verb = VERB.exec(sql)?.[1] ?? 'STATEMENT';
  const table = TABLE.exec(sql)?.[1];
  const summary = table === undefined ? verb : `${verb} ${table}`;
  summaries.set(sql, summary);
  return summary;
}
