import { type PoolConnection } from 'mysql2';
import { createConnection } from 'mysql2/promise';
import { type DataSource } from 'typeorm';
import { type MariadbAddress, serverOf } from './mariadb-options';

/**
 * The time that a statement may still take after its request has ended. Most statements end by themselves within this
 * time, and ending a statement costs more than letting it finish.
 */
const GRACE_MILLISECONDS = 100;

/** The time limit for opening the connection that ends a statement. */
const CONNECT_MILLISECONDS = 2000;

const addresses = new WeakMap<DataSource, MariadbAddress>();

/**
 * Remembers the address of a database's server, over which {@link endableRead} can end statements. Without an address,
 * only the server's own time limit ends a statement.
 */
export function rememberServer(source: DataSource, address: MariadbAddress): void {
  addresses.set(source, address);
}

type Read = { sql: string; parameters: readonly unknown[] };

/**
 * Runs a read on MariaDB, and ends its statement soon after the signal is aborted. While a statement runs, the server
 * does not notice that the caller has left. So the function ends the statement over another connection.
 * @throws QueryFailedError with number 1317 if the statement was ended
 */
export async function endableRead(
  source: DataSource,
  { sql, parameters }: Read,
  signal: AbortSignal,
): Promise<Record<string, unknown>[]> {
  const runner = source.createQueryRunner();
  const ending = new Ending(source);
  const onAbort = () => ending.begin();
  try {
    ending.connection = (await runner.connect()) as PoolConnection;
    if (signal.aborted) onAbort();
    else signal.addEventListener('abort', onAbort, { once: true });
    return (await runner.query(sql, [...parameters])) as Record<string, unknown>[];
  } finally {
    signal.removeEventListener('abort', onAbort);
    await ending.settle();
    await runner.release();
  }
}

/** Ends the statement that runs on a connection, unless it ends by itself first. */
class Ending {
  connection: PoolConnection | null = null;
  private timer: NodeJS.Timeout | undefined;
  private ended: Promise<void> | null = null;

  constructor(private readonly source: DataSource) {}

  begin(): void {
    this.timer = setTimeout(() => {
      this.ended = this.end();
    }, GRACE_MILLISECONDS);
  }

  /**
   * Waits until the statement is ended, and closes its connection. If the connection were used again, a KILL that
   * arrives late could end its next statement.
   */
  async settle(): Promise<void> {
    clearTimeout(this.timer);
    if (this.ended === null) return;
    await this.ended;
    this.connection?.destroy();
  }

  /** Ends the statement over a new connection, because the pool may have no free connection. A failure is harmless. */
  private async end(): Promise<void> {
    const address = addresses.get(this.source);
    const id = this.connection?.threadId;
    if (address === undefined || typeof id !== 'number') return;
    const options = { ...serverOf(address), connectTimeout: CONNECT_MILLISECONDS };
    const other = await createConnection(options).catch(() => null);
    if (other === null) return;
    await other.query(`KILL QUERY ${id}`).catch(() => undefined);
    await other.end().catch(() => undefined);
  }
}
