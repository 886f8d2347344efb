import { type StoredEvent } from './verify-chain';
import { quoted } from '../../access/scope-sql';
import { type Connection } from '../../store/connection/connection';
import { type ChainHead, readHeads, toHead } from '../events/event-log';
import { type EventRow } from '../events/record-tables';

const EVENT_COLUMNS = [
  'chain',
  'sequence',
  'id',
  'occurredAt',
  'stationId',
  'divisionCode',
  'districtCode',
  'actor',
  'role',
  'action',
  'subjectType',
  'subjectId',
  'requestId',
  'before',
  'after',
  'previousHash',
  'hash',
] as readonly (keyof EventRow)[];

const ROWS_A_PAGE = 500;
/**
 * A number below every integer that the column can hold, so that a row whose sequence was moved below 1 is read too.
 */
const BELOW_ALL = -(2 ** 31) - 1;

/**
 * Reads the record as it is stored, for verification and checkpoints: whole chains, without the scope of any caller.
 */
export class ChainReader {
  constructor(private readonly connection: Connection) {}

  /** Returns every chain that has a head or an event. */
  async chains(): Promise<string[]> {
    const sql = 'SELECT chain FROM event_chain UNION SELECT DISTINCT chain FROM event';
    return (await this.connection.query(sql, [])).map(({ chain }) => String(chain)).sort();
  }

  heads(): Promise<Map<string, ChainHead>> {
    return readHeads(this.connection);
  }

  /** Returns the head of a chain; null if there is none, or if the Hub cannot have written it. */
  async head(chain: string): Promise<ChainHead | null> {
    const [row] = await this.connection.query('SELECT length, hash FROM event_chain WHERE chain = ?', [chain]);
    return row === undefined || !Number.isSafeInteger(Number(row['length'])) ? null : toHead(row);
  }

  /**
   * Returns the last sequence among the rows, 0 if there are none. SQLite could store a value that is not a whole
   * number; the result is then larger than any chain.
   */
  async lastSequence(chain: string): Promise<number> {
    const [row] = await this.connection.query('SELECT MAX(sequence) AS last FROM event WHERE chain = ?', [chain]);
    const last = Number(row?.['last'] ?? 0);
    return Number.isSafeInteger(last) ? last : Number.MAX_SAFE_INTEGER;
  }

  /**
   * Reads the rows of a chain in the order of their sequences.
   * @param ended is aborted when the rest is not needed any more; the next page then throws its reason
   */
  async *pages(chain: string, upTo: number, ended?: AbortSignal): AsyncGenerator<StoredEvent[]> {
    const columns = EVENT_COLUMNS.map(quoted).join(', ');
    const where = 'chain = ? AND sequence > ? AND sequence <= ?';
    const sql = `SELECT ${columns} FROM event WHERE ${where} ORDER BY sequence LIMIT ${ROWS_A_PAGE}`;
    for (let after = BELOW_ALL; ;) {
      ended?.throwIfAborted();
      const page = (await this.connection.query(sql, [chain, after, upTo])) as unknown as StoredEvent[];
      yield page;
      const last = page.at(-1);
      if (last === undefined || page.length < ROWS_A_PAGE) return;
      after = last.sequence;
    }
  }
}
