import { LRUCache } from 'lru-cache';

/**
 * The maximum number of remembered keys. Beyond this number, the least recently used keys are forgotten and start again
 * with a full bucket.
 */
const MOST_KEYS = 10_000;

/** The limit of each bucket: at most `amount` uses in `milliseconds`. */
export type Measure = { amount: number; milliseconds: number; clock: () => Date };

/**
 * The unused credit of a key, in milliseconds, at the instant `at`. Each use costs a part of the credit, and time
 * restores it.
 */
type Bucket = { credit: number; at: number };

/**
 * Limits the uses per key and period with buckets that refill evenly. Unused capacity is available at once, up to one
 * full bucket. Each process counts separately and forgets when it stops.
 */
export class Buckets {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_KEYS });

  constructor(private readonly measure: Measure) {}

  get size(): number {
    return this.buckets.size;
  }

  /**
   * Takes `uses` uses of a key from its bucket. If a full bucket holds fewer uses, the function takes a full bucket.
   * @returns 0 if the bucket held enough. Otherwise nothing is taken, and the result is the number of seconds until the
   * bucket holds enough
   */
  take(key: string, uses = 1): number {
    const credit = this.creditOf(key);
    const cost = Math.min(uses * this.cost, this.measure.milliseconds);
    const isEnough = credit >= cost;
    this.keep(key, isEnough ? credit - cost : credit);
    return isEnough ? 0 : Math.ceil((cost - credit) / 1000);
  }

  /** Puts one use back into the bucket, as if the use had not taken place. */
  giveBack(key: string): void {
    this.keep(key, Math.min(this.measure.milliseconds, this.creditOf(key) + this.cost));
  }

  private get cost(): number {
    return this.measure.milliseconds / this.measure.amount;
  }

  /** Returns the credit of a key. A clock that is set back does not reduce the credit. */
  private creditOf(key: string): number {
    const { milliseconds, clock } = this.measure;
    const now = clock().getTime();
    const { credit, at } = this.buckets.get(key) ?? { credit: milliseconds, at: now };
    return Math.min(milliseconds, credit + Math.max(0, now - at));
  }

  private keep(key: string, credit: number): void {
    this.buckets.set(key, { credit, at: this.measure.clock().getTime() });
  }
}
