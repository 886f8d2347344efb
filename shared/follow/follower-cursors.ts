import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Connection, lockingClause } from '../store/connection/connection';
import { lockedOrMade } from '../store/sql/locked-row';
import { safeInteger } from '../store/sql/read-row';

/**
 * The last applied event of a chain. `hash` is null if no event has been applied yet. It is also null if the event was
 * applied by an older version of the Hub that stored no hashes.
 */
export type Reached = { sequence: number; hash: string | null };

/** The last applied event, per chain. */
export type FollowerPosition = Map<string, Reached>;

/** Returns the position without the hashes, in the form that a feed accepts. */
export function sequencesOf(position: FollowerPosition): Map<string, number> {
  return new Map([...position].map(([chain, { sequence }]) => [chain, sequence]));
}

const STEP_HASH =
  '(SELECT s.hash FROM follower_step s WHERE s.subgraph = c.subgraph AND s.chain = c.chain AND s.sequence = c.sequence)';
const REACHED = `SELECT c.chain, c.sequence, ${STEP_HASH} AS hash FROM follower_cursor c WHERE c.subgraph = ?`;

export async function readPosition(connection: Connection, follows: SubgraphName): Promise<FollowerPosition> {
  return toPosition(await connection.query(`${REACHED} ORDER BY c.chain`, [follows]));
}

/**
 * Returns the position in all chains that were ever followed, and locks the rows of the position until the transaction
 * ends.
 */
export async function lockWholePosition(connection: Connection, follows: SubgraphName): Promise<FollowerPosition> {
  return toPosition(await connection.query(`${REACHED} ORDER BY c.chain${lockingClause(connection)}`, [follows]));
}

/**
 * Returns the position in these chains and locks it until the transaction ends. If two processes follow at once, the
 * second waits here and then finds the events already applied. Chains are locked in ascending order to avoid deadlocks.
 */
export async function lockPosition(
  connection: Connection,
  follows: SubgraphName,
  chains: Iterable<string>,
): Promise<FollowerPosition> {
  const position: FollowerPosition = new Map();
  for (const chain of [...new Set(chains)].sort()) {
    position.set(chain, await lockedReached(connection, follows, chain));
  }
  return position;
}

async function lockedReached(connection: Connection, follows: SubgraphName, chain: string): Promise<Reached> {
  const made = await lockedOrMade(connection, {
    select: { sql: `${REACHED} AND c.chain = ?`, parameters: [follows, chain] },
    insert: {
      sql: 'INSERT INTO `follower_cursor` (`subgraph`, `chain`, `sequence`) VALUES (?, ?, 0)',
      parameters: [follows, chain],
    },
    key: 'chain',
  });
  return toReached(made);
}

/**
 * Writes the position: for each chain, the sequence of the last applied event, and the event's hash if there is one.
 * The chains' rows must be locked.
 */
export async function writePosition(
  connection: Connection,
  follows: SubgraphName,
  position: FollowerPosition,
): Promise<void> {
  const move = 'UPDATE `follower_cursor` SET `sequence` = ? WHERE `subgraph` = ? AND `chain` = ?';
  const keep = 'REPLACE INTO `follower_step` (`subgraph`, `chain`, `sequence`, `hash`) VALUES (?, ?, ?, ?)';
  for (const [chain, { sequence, hash }] of position) {
    await connection.query(move, [sequence, follows, chain]);
    if (hash !== null) await connection.query(keep, [follows, chain, sequence, hash]);
  }
}

/** Returns the stored hashes of a chain by sequence, from the sequence `from` to the sequence `to`, both included. */
export async function stepsOf(
  connection: Connection,
  follows: SubgraphName,
  { chain, from, to }: { chain: string; from: number; to: number },
): Promise<Map<number, string>> {
  const sql = 'SELECT sequence, hash FROM follower_step WHERE subgraph = ? AND chain = ? AND sequence BETWEEN ? AND ?';
  const rows = await connection.query(sql, [follows, chain, from, to]);
  return new Map(rows.map((row) => [safeInteger(row['sequence']), String(row['hash'])]));
}

/** Deletes the stored hashes of a chain after a sequence, because the record no longer has these events. */
export async function forgetStepsAfter(
  connection: Connection,
  follows: SubgraphName,
  { chain, sequence }: { chain: string; sequence: number },
): Promise<void> {
  const sql = 'DELETE FROM follower_step WHERE subgraph = ? AND chain = ? AND sequence > ?';
  await connection.query(sql, [follows, chain, sequence]);
}

function toPosition(rows: readonly Record<string, unknown>[]): FollowerPosition {
  return new Map(rows.map((row) => [String(row['chain']), toReached(row)]));
}

function toReached(row: Record<string, unknown>): Reached {
  const hash = row['hash'];
  return { sequence: safeInteger(row['sequence']), hash: typeof hash === 'string' ? hash : null };
}
