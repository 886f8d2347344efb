import { type Heads } from './manifest';

const HEAD = /\('(\d{4})',(\d+),'([0-9a-f]{64})'\)/g;
const USED = /^USE `([^`]+)`;$/;
const COMPLETE = /^-- Dump completed/;

/**
 * Inspects a dump piece by piece while it is written to a file. It finds the databases, the last event of each chain,
 * and whether the dump has its last line. Stored text cannot look like a statement of the dump, because a dump writes a
 * line end in a value as `\n`.
 */
export class DumpReading {
  readonly heads = new Map<string, Heads>();
  isComplete = false;
  private current: Heads = {};
  private isInHeads = false;
  private rest = '';

  take(piece: Uint8Array): void {
    const lines = (this.rest + Buffer.from(piece).toString('latin1')).split('\n');
    this.rest = lines.pop() ?? '';
    for (const line of lines) this.takeLine(line);
  }

  private takeLine(line: string): void {
    const [, used] = USED.exec(line) ?? [];
    if (used !== undefined) {
      this.current = this.heads.get(used) ?? {};
      this.heads.set(used, this.current);
    }
    if (line.startsWith('INSERT INTO ')) this.isInHeads = line.startsWith('INSERT INTO `event_chain` ');
    if (this.isInHeads) this.takeHeads(line);
    if (COMPLETE.test(line)) this.isComplete = true;
  }

  private takeHeads(line: string): void {
    for (const [, chain = '', length = '', hash = ''] of line.matchAll(HEAD)) {
      this.current[chain] = { length: Number(length), hash };
    }
    if (line.endsWith(';')) this.isInHeads = false;
  }
}

/** Renames the databases in a dump. `names` maps old names to new ones. It changes only lines that name a database. */
export async function* renamed(
  pieces: AsyncIterable<Uint8Array>,
  names: ReadonlyMap<string, string>,
): AsyncGenerator<Buffer> {
  let rest = '';
  for await (const piece of pieces) {
    const lines = (rest + Buffer.from(piece).toString('latin1')).split('\n');
    rest = lines.pop() ?? '';
    yield Buffer.from(lines.map((line) => `${renamedLine(line, names)}\n`).join(''), 'latin1');
  }
  yield Buffer.from(renamedLine(rest, names), 'latin1');
}

function renamedLine(line: string, names: ReadonlyMap<string, string>): string {
  if (!line.startsWith('USE `') && !line.startsWith('CREATE DATABASE ')) return line;
  return line.replace(/`([^`]+)`/, (whole, name: string) => {
    const other = names.get(name);
    return other === undefined ? whole : `\`${other}\``;
  });
}
