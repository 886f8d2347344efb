import { type JobContext } from '../../../../shared/process/jobs/background-jobs';
import { type AssessmentDueRow } from '../due/due.row';

/**
 * The number of failures in a row at which a run stops, because the cause then probably lies outside the subjects. Only
 * failures of pages with one subject count. Subjects that already failed in an earlier run do not count.
 */
const MOST_FAILURES = 3;
const REPORT_INTERVAL_MILLISECONDS = 10_000;
/** The minimum number of assessed subjects for which a run logs its end. */
const WORTH_REPORTING = 100;

/**
 * The keys of the subjects whose last assessment failed although the page held no other subject. All runs of one
 * process share these keys.
 */
export type Stuck = Set<string>;

/**
 * Tracks one run of `assessDue`: the size of its pages, the subjects that it skips, and what it logs. The subjects in
 * `Stuck` come last, so that they do not hold up the others.
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

  /**
   * Returns the number of due marks to read for one page. The marks of subjects that have failed are read in addition,
   * because those subjects are skipped or postponed.
   */
  get most(): number {
    return this.size + this.left.size + this.stuck.size;
  }

  chosen(rows: readonly AssessmentDueRow[]): AssessmentDueRow[] {
    const open = rows.filter((row) => !this.left.has(keyOf(row)));
    const fresh = open.filter((row) => !this.stuck.has(keyOf(row)));
    return (fresh.length > 0 ? fresh : open).slice(0, this.size);
  }

  /**
   * Runs `work` for a page and notes the outcome. A failure does not end the run at once.
   * @throws the first failure of the run, once too many have followed one another (see `MOST_FAILURES`)
   */
  async attempt(page: readonly AssessmentDueRow[], work: () => Promise<void>): Promise<void> {
    try {
      await work();
      this.succeeded(page);
    } catch (error) {
      this.failed(page, error);
    }
  }

  /**
   * Logs the end of the run if it has assessed enough subjects (`WORTH_REPORTING`).
   * @throws the first failure of the run, if any subject was skipped
   */
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
