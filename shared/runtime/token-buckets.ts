import { LRUCache } from 'lru-cache';

/** The number of keys to remember. Beyond it, the keys that were used longest ago start again with a full bucket. */
const MOST_KEYS = 10_000;

/** The limit of a bucket: `amount` uses in so many milliseconds. */
export type Measure = { amount: number; milliseconds: number; clock: () => Date };

/** The unused time of a key, in milliseconds. Each use costs its share, and passing time refills it. */
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
   * Takes one use of a key.
   * @returns 0 if it was available, otherwise the seconds until the next one is; such a refusal costs nothing
   */
  take(key: string): number {
    const credit = this.creditOf(key);
    const isEnough = credit >= this.cost;
    this.keep(key, isEnough ? credit - this.cost : credit);
    return isEnough ? 0 : Math.ceil((this.cost - credit) / 1000);
  }

  /** Returns one use to the bucket, as if it had not been made. */
  giveBack(key: string): void {
    this.keep(key, Math.min(this.measure.milliseconds, this.creditOf(key) + this.cost));
  }

  private get cost(): number {
    return this.measure.milliseconds / this.measure.amount;
  }

  /** Returns the credit of a key. Setting the clock back takes nothing away. */
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
