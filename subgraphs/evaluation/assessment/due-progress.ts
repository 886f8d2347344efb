import { type Working } from '../../../shared/works';
import { type AssessmentDueRow } from './due.row';

/** After so many failures of single subjects in a row it is not they who are at fault. */
const MOST_FAILURES = 3;
const TOLD_EVERY_MILLISECONDS = 10_000;
/** What is done in no time is not told. */
const WORTH_TELLING = 100;

/** How far one run has come: how large its pages are, what it leaves out, and what the log is told of it. */
export class DueProgress {
  private size: number;
  private failures = 0;
  private firstFailure: unknown = null;
  private readonly left = new Set<string>();
  private done = 0;
  private readonly begunAt = performance.now();
  private toldAt = performance.now();

  constructor(
    private readonly mostSize: number,
    private readonly working: Pick<Working, 'log'>,
  ) {
    this.size = mostSize;
  }

  /** How many marks have to be read to fill a page. */
  get most(): number {
    return this.size + this.left.size;
  }

  chosen(rows: readonly AssessmentDueRow[]): AssessmentDueRow[] {
    return rows.filter((row) => !this.left.has(keyOf(row))).slice(0, this.size);
  }

  /** @throws the first failure where one after the other fails alone */
  async attempt(page: readonly AssessmentDueRow[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.succeeded(page.length);
    } catch (error) {
      this.failed(page, error);
    }
  }

  /** @throws the first failure, if something was left out for it */
  finish(): void {
    const milliseconds = Math.round(performance.now() - this.begunAt);
    const { done: count } = this;
    if (count >= WORTH_TELLING) this.working.log.info('All that was due is assessed.', { count, milliseconds });
    if (this.left.size > 0) throw this.firstFailure;
  }

  private succeeded(count: number): void {
    this.done += count;
    this.failures = 0;
    this.size = Math.min(this.mostSize, this.size * 2);
    const now = performance.now();
    if (this.done < WORTH_TELLING || now - this.toldAt < TOLD_EVERY_MILLISECONDS) return;
    this.toldAt = now;
    this.working.log.info('Assessing what is due.', { count: this.done });
  }

  private failed(page: readonly AssessmentDueRow[], error: unknown): void {
    this.firstFailure ??= error;
    if (page.length > 1) {
      this.size = Math.ceil(page.length / 2);
      return;
    }
    this.failures += 1;
    for (const each of page) this.left.add(keyOf(each));
    if (this.failures >= MOST_FAILURES) throw this.firstFailure;
  }
}

function keyOf({ kind, subjectId }: AssessmentDueRow): string {
  return `${kind} ${subjectId}`;
}
