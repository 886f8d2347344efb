/** Writes a line for the operator. */
export type Print = (line: string) => void;

const BETWEEN_LINES_MILLISECONDS = 2000;
const MEGABYTE = 1_000_000;

/** Prints the name and the progress of a task: when it begins, every two seconds, and when it ends. */
export class Progress {
  private done = 0;
  private reportedAt = performance.now();

  /** @param total the number of bytes to process; null if it is not known beforehand */
  constructor(
    private readonly print: Print,
    private readonly what: { zh: string; en: string },
    private readonly total: number | null,
  ) {
    const size = total === null ? '' : `, ${megabytes(total)}`;
    print(`${what.zh} … · ${what.en} …${size}`);
  }

  advance(bytes: number): void {
    this.done += bytes;
    const now = performance.now();
    if (now - this.reportedAt < BETWEEN_LINES_MILLISECONDS) return;
    this.reportedAt = now;
    const total = this.total === null ? '' : ` / ${megabytes(this.total)}`;
    this.print(`${this.what.zh} · ${this.what.en}: ${megabytes(this.done)}${total}`);
  }

  end(): void {
    this.print(`${this.what.zh} 完成 · ${this.what.en}: done, ${megabytes(this.done)}`);
  }
}

export function megabytes(bytes: number): string {
  return `${(bytes / MEGABYTE).toFixed(1)} MB`;
}
