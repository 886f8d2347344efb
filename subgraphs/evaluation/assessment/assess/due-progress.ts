import { type JobContext } from '../../../../shared/process/background-jobs';
import { type AssessmentDueRow } from '../due/due.row';

/**
 * If this many subjects fail in a row, each alone in its page, the cause is likely to lie elsewhere and the run stops.
 */
const MOST_FAILURES = 3;
const REPORT_INTERVAL_MILLISECONDS = 10_000;
/** A run with fewer subjects than this is not logged. */
const WORTH_REPORTING = 100;

/** The keys of subjects whose last attempt, alone in a page, failed. They are kept between the runs of one process. */
export type Stuck = Set<string>;

/**
 * Tracks one run: the size of its pages, the subjects that it skips, and what it logs. Subjects that failed alone in an
 * earlier run come last, so that they do not hold up the others.
 */
export class DueProgress {
  private size: number;
  private failures = 0;
  private firstFailure: unknown = null;
  private readonly left = new Set<string>();
  private done = 0;
  private readonly startedAt = performance.now();
  private reportedAt = performance.now();

  constructor(
    private readonly mostSize: number,
    private readonly working: Pick<JobContext, 'log'>,
    private readonly stuck: Stuck,
  ) {
    this.size = mostSize;
  }

  /** Returns the number of marks that must be read to fill a page, since some of them may be skipped or postponed. */
  get most(): number {
    return this.size + this.left.size + this.stuck.size;
  }

  chosen(rows: readonly AssessmentDueRow[]): AssessmentDueRow[] {
    const open = rows.filter((row) => !this.left.has(keyOf(row)));
    const fresh = open.filter((row) => !this.stuck.has(keyOf(row)));
    return (fresh.length > 0 ? fresh : open).slice(0, this.size);
  }

  /**
   * Runs `work` for a page and notes the outcome.
   * @throws the first failure of the run, once several subjects in a row have failed alone for the first time
   */
  async attempt(page: readonly AssessmentDueRow[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.succeeded(page);
    } catch (error) {
      this.failed(page, error);
    }
  }

  /** Logs the end of the run. @throws the first failure of the run, if any subject was skipped */
  finish(): void {
    const milliseconds = Math.round(performance.now() - this.startedAt);
    const { done: count } = this;
    if (count >= WORTH_REPORTING) this.working.log.info('Assessment finished', { count, milliseconds });
    if (this.left.size > 0) throw this.firstFailure;
  }

  private succeeded(page: readonly AssessmentDueRow[]): void {
    this.done += page.length;
    for (const each of page) this.stuck.delete(keyOf(each));
    this.failures = 0;
    this.size = Math.min(this.mostSize, this.size * 2);
    const now = performance.now();
    if (this.done < WORTH_REPORTING || now - this.reportedAt < REPORT_INTERVAL_MILLISECONDS) return;
    this.reportedAt = now;
    this.working.log.info('Assessment progressed', { count: this.done });
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
