import { type ChainReader } from './chain-reader';
import { type Log } from '../../runtime/log';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type CheckpointFile, type CheckpointsRead, NO_CHECKPOINTS } from './checkpoint-file';
import { type ChainVerdict, verifyChain } from './verify-chain';

/** `checkpoints` null: what the database says of itself is all that is verified. */
export type Verified = {
  subgraph: SubgraphName;
  reader: ChainReader;
  checkpoints: CheckpointFile | null;
  log: Log;
};

/** Verifies the chains of one subgraph. A long chain takes seconds: whoever asks meanwhile is given the same verdict. */
export class ChainVerifier {
  private readonly underWay = new Map<string, Promise<ChainVerdict | null>>();

  constructor(private readonly of: Verified) {}

  /** Null where neither the database nor a checkpoint knows of the chain. */
  verify(chain: string): Promise<ChainVerdict | null> {
    const known = this.underWay.get(chain);
    if (known !== undefined) return known;
    const verdict = this.verifyNow(chain).finally(() => this.underWay.delete(chain));
    this.underWay.set(chain, verdict);
    return verdict;
  }

  /** Every chain, one after the other, in their order. */
  async *all(): AsyncGenerator<ChainVerdict> {
    const signed = await this.signed();
    for (const chain of [...(await this.chains(signed))].sort()) yield this.verdictOf(chain, signed);
  }

  private async verifyNow(chain: string): Promise<ChainVerdict | null> {
    const signed = await this.signed();
    return (await this.chains(signed)).has(chain) ? this.verdictOf(chain, signed) : null;
  }

  /** All that the database or a checkpoint knows of. */
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
