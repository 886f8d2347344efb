import { type SubgraphName } from '../kernel/ids/subgraph-names';
import { type Connection, lockingClause } from '../store/connection/connection';
import { lockedOrMade } from '../store/sql/locked-row';
import { safeInteger } from '../store/sql/read-row';

/** The sequence of the last applied event, per chain. */
export type FollowerPosition = Map<string, number>;

const WHOLE = 'SELECT `chain`, `sequence` FROM `follower_cursor` WHERE `subgraph` = ? ORDER BY `chain`';

export async function readPosition(connection: Connection, follows: SubgraphName): Promise<FollowerPosition> {
  return toPosition(await connection.query(WHOLE, [follows]));
}

/** Returns the position in all chains that were ever followed, and locks these rows until the transaction ends. */
export async function lockWholePosition(connection: Connection, follows: SubgraphName): Promise<FollowerPosition> {
  return toPosition(await connection.query(`${WHOLE}${lockingClause(connection)}`, [follows]));
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
    position.set(chain, await lockedSequence(connection, follows, chain));
  }
  return position;
}

async function lockedSequence(connection: Connection, follows: SubgraphName, chain: string): Promise<number> {
  const made = await lockedOrMade(connection, {
    select: {
      sql: 'SELECT `sequence` FROM `follower_cursor` WHERE `subgraph` = ? AND `chain` = ?',
      parameters: [follows, chain],
    },
    insert: {
      sql: 'INSERT INTO `follower_cursor` (`subgraph`, `chain`, `sequence`) VALUES (?, ?, 0)',
      parameters: [follows, chain],
    },
    key: 'chain',
  });
  return safeInteger(made['sequence']);
}

/** Writes the position. Its rows must be locked. */
export async function writePosition(
  connection: Connection,
  follows: SubgraphName,
  position: FollowerPosition,
): Promise<void> {
  const sql = 'UPDATE `follower_cursor` SET `sequence` = ? WHERE `subgraph` = ? AND `chain` = ?';
  for (const [chain, sequence] of position) await connection.query(sql, [sequence, follows, chain]);
}

function toPosition(rows: readonly Record<string, unknown>[]): FollowerPosition {
  return new Map(rows.map((row) => [String(row['chain']), safeInteger(row['sequence'])]));
}
