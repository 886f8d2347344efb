import { type ChainReader } from './chain-reader';
import { type Log } from '../../runtime/log';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type CheckpointFile, type CheckpointsRead, NO_CHECKPOINTS } from './checkpoint-file';
import { type RecordGap, beyond } from './restore-statement';
import { type ChainPoint, type ChainVerdict, verifyChain } from './verify-chain';

/** The sources of a verification. If `checkpoints` is null, only the database is verified against itself. */
export type Verified = {
  subgraph: SubgraphName;
  reader: ChainReader;
  checkpoints: CheckpointFile | null;
  log: Log;
};

/** A verdict, with the gaps that restore statements name. They break no chain, and every report of it must name them. */
export type ReportedChain = ChainVerdict & { gaps: readonly RecordGap[] };

/**
 * A chain of which signed last events are missing, while all that is there is what was signed. `last` is its last event;
 * `missing` are the checkpoints beyond it.
 */
export type LostTail = { chain: string; last: ChainPoint; missing: readonly ChainPoint[] };

/** Verifies the chains of one subgraph. A long chain takes seconds, so concurrent requests share one verification. */
export class ChainVerifier {
  private readonly underWay = new Map<string, Promise<ReportedChain | null>>();

  constructor(private readonly of: Verified) {}

  /** Verifies one chain; null if neither the database nor a checkpoint knows it. */
  verify(chain: string): Promise<ReportedChain | null> {
    const known = this.underWay.get(chain);
    if (known !== undefined) return known;
    const verdict = this.verifyNow(chain).finally(() => this.underWay.delete(chain));
    this.underWay.set(chain, verdict);
    return verdict;
  }

  /** Verifies every chain, one after the other, in order. */
  async *all(): AsyncGenerator<ReportedChain> {
    const signed = await this.signed();
    for (const chain of [...(await this.chains(signed))].sort()) yield this.reported(chain, signed);
  }

  /** Verifies every chain as if its signed last events had never been signed, and says what is missing of it. */
  async *withoutTails(): AsyncGenerator<{ verdict: ChainVerdict; tail: LostTail | null }> {
    const signed = await this.signed();
    for (const chain of [...(await this.chains(signed))].sort()) {
      const points = signed.byChain.get(chain)?.points ?? [];
      const head = await this.of.reader.head(chain);
      const length = head?.length ?? 0;
      const kept = points.filter(({ sequence }) => sequence <= length);
      const verdict = withFault(await this.verdictOf(chain, kept), signed);
      const missing = beyond(points, length);
      const last = { sequence: length, hash: head?.hash ?? '' };
      yield { verdict, tail: missing.length === 0 ? null : { chain, last, missing } };
    }
  }

  private async verifyNow(chain: string): Promise<ReportedChain | null> {
    const signed = await this.signed();
    return (await this.chains(signed)).has(chain) ? this.reported(chain, signed) : null;
  }

  /** Returns all chains that the database or a checkpoint knows. */
  private async chains({ byChain }: CheckpointsRead): Promise<ReadonlySet<string>> {
    return new Set([...(await this.of.reader.chains()), ...byChain.keys()]);
  }

  private async reported(chain: string, signed: CheckpointsRead): Promise<ReportedChain> {
    const { subgraph, log } = this.of;
    const { points, gaps } = signed.byChain.get(chain) ?? { points: [], gaps: [] };
    const verdict = withFault(await this.verdictOf(chain, points), signed);
    if (!verdict.intact) log.error('Chain verification failed', { subgraph, chain, reason: verdict.reason?.en ?? '' });
    return { ...verdict, gaps };
  }

  private async verdictOf(chain: string, checkpoints: readonly ChainPoint[]): Promise<ChainVerdict> {
    const { subgraph, reader } = this.of;
    const lastSequence = await reader.lastSequence(chain);
    const head = await reader.head(chain);
    const pages = reader.pages(chain, head?.length ?? lastSequence);
    return verifyChain({ subgraph, chain, lastSequence, head, checkpoints, pages });
  }

  private signed(): Promise<CheckpointsRead> {
    return this.of.checkpoints?.read() ?? Promise.resolve(NO_CHECKPOINTS);
  }
}

/** No chain is intact while the checkpoint file has a fault. */
function withFault(verdict: ChainVerdict, { fault }: CheckpointsRead): ChainVerdict {
  return verdict.intact && fault !== null ? { ...verdict, intact: false, reason: fault } : verdict;
}
