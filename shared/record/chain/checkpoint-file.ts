import { existsSync, mkdirSync } from 'node:fs';
import { type FileHandle, open, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { type Message } from '../../kernel/errors';
import { type KeyPair } from '../../runtime/keys';
import { type SubgraphName } from '../../kernel/ids/subgraph-names';
import { type Checkpoint, type Signed, readLine, signedLine } from './checkpoint';
import { type RestoreStatement, type SignedChain, applyStatement } from './restore-statement';

/**
 * The lines of a file, by chain: the valid checkpoints, and the gaps that restore statements name. `fault` names the
 * first line that is malformed or has no valid signature, and is null if there is none. Nothing in a file with such a
 * line can be trusted.
 */
export type CheckpointsRead = { byChain: ReadonlyMap<string, SignedChain>; fault: Message | null };

export const NO_CHECKPOINTS: CheckpointsRead = { byChain: new Map(), fault: null };

/** The number of lines that are verified before other tasks may run. Verifying a signature takes 0.1 ms. */
const LINES_A_BATCH = 50;

/** Returns the file that holds the checkpoints of a subgraph. */
export function checkpointPath(folder: string, subgraph: string): string {
  return join(folder, `${subgraph}.jsonl`);
}

/**
 * The file of one subgraph's signed checkpoints and restore statements, one per line. It can be kept where the
 * administrator of the database has no access.
 */
export class CheckpointFile {
  private readonly path: string;

  constructor(
    folder: string,
    private readonly subgraph: SubgraphName,
    private readonly keys: KeyPair,
  ) {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    this.path = checkpointPath(folder, subgraph);
  }

  /** Signs checkpoints and appends them. When the promise resolves, they are on disk. */
  append(points: readonly Omit<Checkpoint, 'subgraph'>[]): Promise<void> {
    return this.appendSigned(points.map((point) => ({ ...point, subgraph: this.subgraph })));
  }

  /** Signs restore statements and appends them. When the promise resolves, they are on disk. */
  state(statements: readonly Omit<RestoreStatement, 'kind' | 'subgraph'>[]): Promise<void> {
    const { subgraph } = this;
    return this.appendSigned(statements.map((each) => ({ ...each, kind: 'RESTORED' as const, subgraph })));
  }

  private async appendSigned(contents: readonly Signed[]): Promise<void> {
    if (contents.length === 0) return;
    const lines = contents.map((content) => `${signedLine(content, this.keys.privateKey)}\n`);
    const file = await open(this.path, 'a+', 0o600);
    try {
      await cutUnfinished(file);
      await file.appendFile(lines.join(''));
      await file.sync();
    } finally {
      await file.close();
    }
  }

  /** Returns the lines by chain, in the order in which they were written. Returns no lines if there is no file yet. */
  async read(): Promise<CheckpointsRead> {
    const byChain = new Map<string, SignedChain>();
    let fault: Message | null = null;
    let number = 0;
    for (const line of await this.lines()) {
      number += 1;
      const content = readLine(line, this.keys.publicKey);
      if (content?.subgraph === this.subgraph) addTo(byChain, content);
      else fault ??= notSigned(number);
      if (number % LINES_A_BATCH === 0) await nextTurn();
    }
    return { byChain, fault };
  }

  /**
   * Returns the complete lines. If the last line has no line end, the process ended while it wrote that line, and the
   * line does not count.
   */
  private async lines(): Promise<string[]> {
    if (!existsSync(this.path)) return [];
    return (await readFile(this.path, 'utf8')).split('\n').slice(0, -1);
  }
}

function addTo(byChain: Map<string, SignedChain>, content: Signed): void {
  const known = byChain.get(content.chain) ?? { points: [], gaps: [] };
  byChain.set(content.chain, known);
  if ('kind' in content) applyStatement(known, content);
  else known.points.push({ sequence: content.sequence, hash: content.hash });
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
    zh: `检查点文件第 ${line} 行没有该子系统的有效签名`,
    en: `line ${line} of the checkpoint file has no valid signature of this subgraph`,
  };
}
