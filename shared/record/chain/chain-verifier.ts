import { type ChainReader } from './chain-reader';
import { type Log } from '../../runtime/log';
import { SharedWork } from '../../runtime/shared-work';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type CheckpointFile, type CheckpointsRead, NO_CHECKPOINTS } from './checkpoint-file';
import { type RecordGap, beyond } from './restore-statement';
import { type ChainPoint, type ChainVerdict, verifyChain } from './verify-chain';

/** The sources of a verification. If `checkpoints` is null, the database is verified only against itself. */
export type Verified = {
  subgraph: SubgraphName;
  reader: ChainReader;
  checkpoints: CheckpointFile | null;
  log: Log;
};

/**
 * A verdict and the gaps that restore statements name. A gap does not break its chain, but every report must name it.
 */
export type ReportedChain = ChainVerdict & { gaps: readonly RecordGap[] };

/**
 * The lost end of a chain whose last signed events are missing. `last` is the last event that is left, and `missing`
 * are the checkpoints beyond it.
 */
export type LostTail = { chain: string; last: ChainPoint; missing: readonly ChainPoint[] };

/** The time for which an undelivered verdict is kept. A request that arrives within this time receives it. */
const VERDICT_KEPT_MILLISECONDS = 60_000;

/** Verifies the chains of one subgraph. A long chain takes seconds, so concurrent requests share one verification. */
export class ChainVerifier {
  /**
   * The latest verification of each chain. Requests join this verification until its verdict has been delivered or is
   * too old.
   */
  private readonly underWay = new Map<string, SharedWork<ReportedChain | null>>();
  private isStopped = false;

  constructor(private readonly of: Verified) {}

  /**
   * Verifies one chain. Returns null if neither the database nor a checkpoint knows the chain. Verifying a long chain
   * may take longer than a request may last. The verification continues after the request has ended, and a repeated
   * request gets the verdict.
   * @param signal is aborted when this request is over
   */
  async verify(chain: string, signal?: AbortSignal): Promise<ReportedChain | null> {
    signal?.throwIfAborted();
    if (this.isStopped) throw stopped();
    const known = this.underWay.get(chain);
    if (known !== undefined && !known.isOver) return known.wait(signal);
    const work = new SharedWork((ended) => this.verifyNow(chain, ended), VERDICT_KEPT_MILLISECONDS);
    this.underWay.set(chain, work);
    return work.wait(signal);
  }

  /** Ends all verifications, because the database will be closed. */
  stop(): void {
    this.isStopped = true;
    for (const work of this.underWay.values()) work.abort(stopped());
  }

  /** Verifies every chain, one after the other, in ascending order. */
  async *all(): AsyncGenerator<ReportedChain> {
    const signed = await this.signed();
    for (const chain of [...(await this.chains(signed))].sort()) yield this.reported(chain, signed);
  }

  /**
   * Verifies every chain up to its head. It does not verify checkpoints beyond the head, and returns them as `tail`;
   * `tail` is null if there are none.
   */
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

  private async verifyNow(chain: string, ended: AbortSignal): Promise<ReportedChain | null> {
    const signed = await this.signed();
    return (await this.chains(signed)).has(chain) ? this.reported(chain, signed, ended) : null;
  }

  /** Returns all chains that the database or a checkpoint knows. */
  private async chains({ byChain }: CheckpointsRead): Promise<ReadonlySet<string>> {
    return new Set([...(await this.of.reader.chains()), ...byChain.keys()]);
  }

  private async reported(chain: string, signed: CheckpointsRead, ended?: AbortSignal): Promise<ReportedChain> {
    const { subgraph, log } = this.of;
    const { points, gaps } = signed.byChain.get(chain) ?? { points: [], gaps: [] };
    const verdict = withFault(await this.verdictOf(chain, points, ended), signed);
    if (!verdict.intact) log.error('Chain verification failed', { subgraph, chain, reason: verdict.reason?.en ?? '' });
    return { ...verdict, gaps };
  }

  private async verdictOf(
    chain: string,
    checkpoints: readonly ChainPoint[],
    ended?: AbortSignal,
  ): Promise<ChainVerdict> {
    const { subgraph, reader } = this.of;
    const lastSequence = await reader.lastSequence(chain);
    const head = await reader.head(chain);
    const pages = reader.pages(chain, head?.length ?? lastSequence, ended);
    return verifyChain({ subgraph, chain, lastSequence, head, checkpoints, pages });
  }

  private signed(): Promise<CheckpointsRead> {
    return this.of.checkpoints?.read() ?? Promise.resolve(NO_CHECKPOINTS);
  }
}

function stopped(): Error {
  return new Error('The subgraph stops, so the verification of its chains was ended.');
}

/** Returns the verdict, and marks the chain as not intact if the checkpoint file has a fault. */
function withFault(verdict: ChainVerdict, { fault }: CheckpointsRead): ChainVerdict {
  return verdict.intact && fault !== null ? { ...verdict, intact: false, reason: fault } : verdict;
}
