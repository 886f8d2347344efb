import { type ChainReader } from './chain-reader';
import { type Log } from '../../runtime/log';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type CheckpointFile } from './checkpoint-file';
import { type ChainPoint } from './verify-chain';

const HOUR_MILLISECONDS = 3_600_000;

export type CheckpointSource = {
  subgraph: SubgraphName;
  reader: ChainReader;
  file: CheckpointFile;
  clock: () => Date;
  log: Log;
};

/** Signs the head of each chain that has grown since its last checkpoint, every hour and when the process ends. */
export class CheckpointWriter {
  /** The write in progress. Writes run one after the other, so that no two write the same checkpoint. */
  private writing: Promise<void> = Promise.resolve();
  private timer: NodeJS.Timeout | null = null;

  constructor(private readonly source: CheckpointSource) {}

  start(): void {
    this.timer = setInterval(() => void this.write(), HOUR_MILLISECONDS).unref();
  }

  /**
   * Writes the checkpoints. A failure is only logged: the Hub continues, and the next checkpoint covers the same
   * events.
   */
  write(): Promise<void> {
    const { subgraph, log } = this.source;
    this.writing = this.writing
      .then(() => this.writeMoved())
      .catch((error: unknown) => log.error('Checkpoint writing failed', { subgraph, error }));
    return this.writing;
  }

  /** Ends the hourly writing, and writes the last checkpoints. The database must still be open. */
  stop(): Promise<void> {
    if (this.timer !== null) clearInterval(this.timer);
    return this.write();
  }

  private async writeMoved(): Promise<void> {
    const { subgraph, reader, file, clock, log } = this.source;
    // The file is read each time, because a restore statement may have been added to it.
    const signed = await this.readSigned();
    const at = clock().toISOString();
    const heads = await reader.heads();
    for (const [chain, sequence] of signed) {
      // The Hub never shortens a chain. Verification would find a shorter chain too, but only on request.
      if ((heads.get(chain)?.length ?? 0) < sequence)
        log.error('Chain became shorter than its checkpoint', { subgraph, chain });
    }
    const moved = [...heads]
      .filter(([chain, { length }]) => length > (signed.get(chain) ?? 0))
      .map(([chain, { length, hash }]) => ({ chain, sequence: length, hash, at }));
    await file.append(moved);
  }

  private async readSigned(): Promise<Map<string, number>> {
    const { byChain } = await this.source.file.read();
    return new Map([...byChain].map(([chain, { points }]) => [chain, lastOf(points)]));
  }
}

function lastOf(points: readonly ChainPoint[]): number {
  return points.reduce((last, { sequence }) => Math.max(last, sequence), 0);
}
