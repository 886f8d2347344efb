import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SUBGRAPHS } from '../../kernel/ids/subgraph-names';
import { type ChainPoint } from './verify-chain';

export const MOST_NAME_CHARACTERS = 100;
export const MOST_REASON_CHARACTERS = 500;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The signed content of a restore statement, which says that somebody restored the database to an older state. In that
 * state, the chain ends with the event `sequence`, or is empty if `sequence` is 0. The earlier checkpoints beyond
 * `sequence`, up to `lostUpTo`, are no longer valid.
 */
export const statementSchema = z.strictObject({
  kind: z.literal('RESTORED'),
  subgraph: z.enum(SUBGRAPHS),
  chain: z.string().regex(/^\d{4}$/),
  sequence: z.int().min(0),
  /** The hash of the event `sequence`, which the chain must keep. It is 64 zeros if `sequence` is 0. */
  hash: SHA256,
  lostUpTo: z.int().min(1),
  /**
   * The digest of the checkpoints that are no longer valid. A statement that is moved to another line of the file
   * cannot cover other checkpoints, because their digest differs.
   */
  lost: SHA256,
  /** The instant of the statement, in RFC 3339, UTC. */
  at: z.iso.datetime(),
  by: z.string().min(1).max(MOST_NAME_CHARACTERS),
  reason: z.string().min(1).max(MOST_REASON_CHARACTERS),
});

/** A statement that the last events of a chain were lost in a restore. */
export type RestoreStatement = z.infer<typeof statementSchema>;

/** The events that a chain lost in a restore, and who stated the loss. Newer events may have the same sequences now. */
export type RecordGap = { from: number; upTo: number; by: string; at: string; reason: string };

/** Returns the digest of checkpoints, in the order in which they were signed. */
export function digestOf(points: readonly ChainPoint[]): string {
  const text = points.map(({ sequence, hash }) => `${sequence} ${hash}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}

/**
 * Returns the checkpoints beyond a sequence. A restore statement with this `sequence` covers exactly these checkpoints.
 */
export function beyond(points: readonly ChainPoint[], sequence: number): ChainPoint[] {
  return points.filter((point) => point.sequence > sequence);
}

/** The lines of one chain that were read so far: the checkpoints that are valid, and the gaps that were stated. */
export type SignedChain = { points: ChainPoint[]; gaps: RecordGap[] };

/**
 * Applies a statement to the lines before it. The statement covers exactly the checkpoints that its signer saw. It
 * covers nothing if it was moved to another line, or if one of these checkpoints was removed. In any case the chain
 * must keep the event `sequence`, which the statement names as the last one.
 */
export function applyStatement({ points, gaps }: SignedChain, statement: RestoreStatement): void {
  const { sequence, hash, lostUpTo: upTo, lost, by, at, reason } = statement;
  if (digestOf(beyond(points, sequence)) === lost) {
    points.splice(0, points.length, ...points.filter((point) => point.sequence <= sequence));
    gaps.push({ from: sequence + 1, upTo, by, at, reason });
  }
  if (sequence > 0) points.push({ sequence, hash });
}
