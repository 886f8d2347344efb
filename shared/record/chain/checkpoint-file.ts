import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Message } from '../../kernel/errors';
import { type KeyPair } from '../../runtime/keys';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Checkpoint, readLine, signedLine } from './checkpoint';
import { type ChainPoint } from './verify-chain';

/** `fault` names the first line that is garbled or wrongly signed: of such a file nothing is certain. */
export type CheckpointsRead = { byChain: ReadonlyMap<string, ChainPoint[]>; fault: Message | null };

export const NO_CHECKPOINTS: CheckpointsRead = { byChain: new Map(), fault: null };

/** A signature takes a tenth of a millisecond to verify: so many, and then it is somebody else's turn. */
const LINES_A_BATCH = 50;

/** The signed checkpoints of one subgraph, a line each, in a file that its database's administrator need not reach. */
export class CheckpointFile {
  private readonly path: string;

  constructor(
    folder: string,
    private readonly subgraph: SubgraphName,
    private readonly keys: KeyPair,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.path = join(folder, `${subgraph}.jsonl`);
  }

  /** Signed, written behind the others, and on the disk when it returns. */
  async append(points: readonly Omit<Checkpoint, 'subgraph'>[]): Promise<void> {
    if (points.length === 0) return;
    const { subgraph, keys } = this;
    const lines = points.map((point) => `${signedLine({ ...point, subgraph }, keys.privateKey)}\n`);
    const file = await open(this.path, 'a+', 0o600);
    try {
      await cutUnfinished(file);
      await file.appendFile(lines.join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** By chain, in the order in which they were written; none where there is no file yet. */
  async read(): Promise<CheckpointsRead> {
    const byChain = new Map<string, ChainPoint[]>();
    let fault: Message | null = null;
    let number = 0;
    for (const line of await this.lines()) {
      number += 1;
      const point = readLine(line, this.keys.publicKey);
      if (point?.subgraph !== this.subgraph) fault ??= notSigned(number);
      else if (byChain.get(point.chain)?.push(point) === undefined) byChain.set(point.chain, [point]);
      if (number % LINES_A_BATCH === 0) await nextTurn();
    }
    return { byChain, fault };
  }

  /** A last line without its end was being written when the process ended: it was never certain. */
  private async lines(): Promise<string[]> {
    if (!existsSync(this.path)) return [];
    return (await readFile(this.path, 'utf8')).split('\n').slice(0, -1);
  }
}

const LINE_END = 10;

async function cutUnfinished(file: FileHandle): Promise<void> {
  const { size } = await file.stat();
  const { bytesRead, buffer } = await file.read(Buffer.alloc(1), 0, 1, Math.max(0, size - 1));
  if (bytesRead === 0 || buffer[0] === LINE_END) return;
  await file.truncate((await file.readFile()).lastIndexOf(LINE_END) + 1);
}

function notSigned(line: number): Message {
  return {
    zh: `检查点文件第 ${line} 行的签名无效`,
    en: `line ${line} of the checkpoint file has no valid signature of this subgraph`,
  };
}
