import { type Scope } from '../../access/scope';
import { type Connection } from '../../store/connection/connection';
import { hasManyWriters } from '../../store/connection/writers';

/** The number of digits by which the code of a division names its city. Each city has one chain. */
const CITY_DIGITS = 4;

/**
 * Locks the heads of the chains to which a write may append, before the write reads anything. It does so only if
 * several servers take writes, as in a Galera cluster. There a lock protects a row only if the transaction also changes
 * the row. Every write changes the head of its chain. So if two writes in a city overlap, one of them fails, runs again
 * and reads what the other has written.
 */
export async function lockHeads(connection: Connection, scope: Scope): Promise<void> {
  if (!hasManyWriters(connection.source)) return;
  const ofCity = scope.kind === 'division' && scope.code.length >= CITY_DIGITS;
  // A contractor, a citizen and the Hub itself may write in any city. Ascending order avoids deadlocks.
  const [where, parameters] = ofCity ? ['WHERE chain = ? ', [scope.code.slice(0, CITY_DIGITS)]] : ['', []];
  await connection.query(`SELECT chain FROM event_chain ${where}ORDER BY chain FOR UPDATE`, parameters);
}
