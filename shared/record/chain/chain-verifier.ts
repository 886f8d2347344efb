import { type ChainReader } from './chain-reader';
import { type Log } from '../../runtime/log';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type CheckpointFile, type CheckpointsRead, NO_CHECKPOINTS } from './checkpoint-file';
import { type ChainVerdict, verifyChain } from './verify-chain';

/** The sources of a verification. If `checkpoints` is null, only the database is verified against itself. */
export type Verified = {
  subgraph: SubgraphName;
  reader: ChainReader;
  checkpoints: CheckpointFile | null;
  log: Log;
};

/** Verifies the chains of one subgraph. A long chain takes seconds, so concurrent requests share one verification. */
export class ChainVerifier {
  private readonly underWay = new Map<string, Promise<ChainVerdict | null>>();

  constructor(private readonly of: Verified) {}

  /** Verifies one chain; null if neither the database nor a checkpoint knows it. */
  verify(chain: string): Promise<ChainVerdict | null> {
    const known = this.underWay.get(chain);
    if (known !== undefined) return known;
    const verdict = this.verifyNow(chain).finally(() => this.underWay.delete(chain));
    this.underWay.set(chain, verdict);
    return verdict;
  }

  /** Verifies every chain, one after the other, in order. */
  async *all(): AsyncGenerator<ChainVerdict> {
    const signed = await this.signed();
    for (const chain of [...(await this.chains(signed))].sort()) yield this.verdictOf(chain, signed);
  }

  private async verifyNow(chain: string): Promise<ChainVerdict | null> {
    const signed = await this.signed();
    return (await this.chains(signed)).has(chain) ? this.verdictOf(chain, signed) : null;
  }

  /** Returns all chains that the database or a checkpoint knows. */
  private async chains({ byChain }: CheckpointsRead): Promise<ReadonlySet<string>> {
    return new Set([...(await this.of.reader.chains()), ...byChain.keys()]);
  }

  private async verdictOf(chain: string, { byChain, fault }: CheckpointsRead): Promise<ChainVerdict> {
    const { subgraph, reader, log } = this.of;
    const lastSequence = await reader.lastSequence(chain);
    const head = await reader.head(chain);
    const pages = reader.pages(chain, head?.length ?? lastSequence);
    const checkpoints = byChain.get(chain) ?? [];
    const found = await verifyChain({ subgraph, chain, lastSequence, head, checkpoints, pages });
    const verdict = found.intact && fault !== null ? { ...found, intact: false, reason: fault } : found;
    if (!verdict.intact) log.error('Chain verification failed', { subgraph, chain, reason: verdict.reason?.en ?? '' });
    return verdict;
  }

  private signed(): Promise<CheckpointsRead> {
    return this.of.checkpoints?.read() ?? Promise.resolve(NO_CHECKPOINTS);
  }
}
