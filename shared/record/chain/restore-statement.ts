import { createHash } from 'node:crypto';
import { z } from 'zod';
import { SUBGRAPHS } from '../../kernel/ids/subgraph-names';
import { type ChainPoint } from './verify-chain';

export const MOST_NAME_CHARACTERS = 100;
export const MOST_REASON_CHARACTERS = 500;

const SHA256 = z.string().regex(/^[0-9a-f]{64}$/);

/**
 * The signed content of a restore statement: somebody restored the database to an older state, in which the chain ends
 * with the event `sequence` (0: it has none). The earlier checkpoints beyond it, up to `lostUpTo`, hold no longer.
 */
export const statementSchema = z.strictObject({
  kind: z.literal('RESTORED'),
  subgraph: z.enum(SUBGRAPHS),
  chain: z.string().regex(/^\d{4}$/),
  sequence: z.int().min(0),
  /** The hash of that event, which must stay. 64 zeros if there is none. */
  hash: SHA256,
  lostUpTo: z.int().min(1),
  /** The digest of the checkpoints that hold no longer, so that the line covers nothing else wherever it stands. */
  lost: SHA256,
  /** The instant, in RFC 3339, UTC. */
  at: z.iso.datetime(),
  by: z.string().min(1).max(MOST_NAME_CHARACTERS),
  reason: z.string().min(1).max(MOST_REASON_CHARACTERS),
});

/** States that the last events of a chain were lost in a restore. */
export type RestoreStatement = z.infer<typeof statementSchema>;

/** The events that a chain lost in a restore, and who stated it. Other events may have taken their numbers since. */
export type RecordGap = { from: number; upTo: number; by: string; at: string; reason: string };

/** Returns the digest of checkpoints, in the order in which they were signed. */
export function digestOf(points: readonly ChainPoint[]): string {
  const text = points.map(({ sequence, hash }) => `${sequence} ${hash}\n`).join('');
  return createHash('sha256').update(text).digest('hex');
}

/** Returns the checkpoints that a statement for this last event covers. */
export function beyond(points: readonly ChainPoint[], sequence: number): ChainPoint[] {
  return points.filter((point) => point.sequence > sequence);
}

/** What the lines of one chain say so far: the positions that hold, and the gaps that were stated. */
export type SignedChain = { points: ChainPoint[]; gaps: RecordGap[] };

/**
 * Applies a statement to the lines before it. The last event that it names must stay in any case. The statement covers
 * exactly the checkpoints that its signer saw. One that was moved, or that lost some of them, covers nothing.
 */
export function applyStatement({ points, gaps }: SignedChain, statement: RestoreStatement): void {
  const { sequence, hash, lostUpTo: upTo, lost, by, at, reason } = statement;
  if (digestOf(beyond(points, sequence)) === lost) {
    points.splice(0, points.length, ...points.filter((point) => point.sequence <= sequence));
    gaps.push({ from: sequence + 1, upTo, by, at, reason });
  }
  if (sequence > 0) points.push({ sequence, hash });
}
