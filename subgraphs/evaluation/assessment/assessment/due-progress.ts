import { type JobContext } from '../../../../shared/process/background-jobs';
import { type AssessmentDueRow } from './due.row';

/** After so many failures of single subjects in a row it is not they who are at fault. */
const MOST_FAILURES = 3;
const TOLD_EVERY_MILLISECONDS = 10_000;
/** What is done in no time is not told. */
const WORTH_TELLING = 100;

/** What failed alone when it was last tried, from run to run of one process. */
export type Stuck = Set<string>;

/**
 * How far one run has come: how large its pages are, what it leaves out, and what the log is told of it. Whatever failed alone in
 * an earlier run comes last, so that several of them, one behind another, hold up nobody else.
 */
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
    private readonly working: Pick<JobContext, 'log'>,
    private readonly stuck: Stuck,
  ) {
    this.size = mostSize;
  }

  /** How many marks have to be read to fill a page. */
  get most(): number {
    return this.size + this.left.size + this.stuck.size;
  }

  chosen(rows: readonly AssessmentDueRow[]): AssessmentDueRow[] {
    const open = rows.filter((row) => !this.left.has(keyOf(row)));
    const fresh = open.filter((row) => !this.stuck.has(keyOf(row)));
    return (fresh.length > 0 ? fresh : open).slice(0, this.size);
  }

  /** @throws the first failure where one after the other fails alone that never did before */
  async attempt(page: readonly AssessmentDueRow[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.succeeded(page);
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

  private succeeded(page: readonly AssessmentDueRow[]): void {
    this.done += page.length;
    for (const each of page) this.stuck.delete(keyOf(each));
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
    const keys = page.map(keyOf);
    if (keys.some((key) => !this.stuck.has(key))) this.failures += 1;
    for (const key of keys) {
      this.left.add(key);
      this.stuck.add(key);
    }
    if (this.failures >= MOST_FAILURES) throw this.firstFailure;
  }
}

function keyOf({ kind, subjectId }: AssessmentDueRow): string {
  return `${kind} ${subjectId}`;
}
