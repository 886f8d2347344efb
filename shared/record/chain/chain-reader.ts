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
 * Reading starts after this sequence. It is below every integer that the column can hold. So a row is also read if
 * somebody has changed its sequence to a number below 1.
 */
const BELOW_ALL = -(2 ** 31) - 1;

/**
 * Reads whole chains of the record as they are stored, for verification and checkpoints. No caller's scope limits it.
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

  /** Returns the head of a chain. Returns null if the chain has no head, or if its length is not a safe integer. */
  async head(chain: string): Promise<ChainHead | null> {
    const [row] = await this.connection.query('SELECT length, hash FROM event_chain WHERE chain = ?', [chain]);
    return row === undefined || !Number.isSafeInteger(Number(row['length'])) ? null : toHead(row);
  }

  /**
   * Returns the highest sequence among the rows of a chain, or 0 if it has no rows. SQLite may hold a value that is not
   * a safe integer. The result is then `Number.MAX_SAFE_INTEGER`, which is larger than the length of any chain.
   */
  async lastSequence(chain: string): Promise<number> {
    const [row] = await this.connection.query('SELECT MAX(sequence) AS last FROM event WHERE chain = ?', [chain]);
    const last = Number(row?.['last'] ?? 0);
    return Number.isSafeInteger(last) ? last : Number.MAX_SAFE_INTEGER;
  }

  /**
   * Reads the rows of a chain, up to the sequence `upTo`, in the order of their sequences.
   * @param ended is aborted when nobody needs further rows. The next page then throws the signal's reason
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
