import { LRUCache } from 'lru-cache';

/** Keys that are remembered: of more, those that came longest ago begin anew. */
const MOST_KEYS = 10_000;

/** `amount` in so many milliseconds. */
export type Measure = { amount: number; milliseconds: number; clock: () => Date };

/** What is left of the time, in milliseconds: whoever takes one pays its share of it, and time gives it back. */
type Bucket = { credit: number; at: number };

/**
 * So much in so much time for each key, as buckets that fill evenly: what was left over is there at once, and never more than one
 * measure of it. Each process counts for itself, and forgets when it stops.
 */
export class Buckets {
  private readonly buckets = new LRUCache<string, Bucket>({ max: MOST_KEYS });

  constructor(private readonly measure: Measure) {}

  get size(): number {
    return this.buckets.size;
  }

  /** @returns 0 where one was taken, else the seconds after which one more can be; then nothing is held against the key. */
  take(key: string): number {
    const credit = this.creditOf(key);
    const isEnough = credit >= this.cost;
    this.keep(key, isEnough ? credit - this.cost : credit);
    return isEnough ? 0 : Math.ceil((this.cost - credit) / 1000);
  }

  /** As if it had not been taken. */
  giveBack(key: string): void {
    this.keep(key, Math.min(this.measure.milliseconds, this.creditOf(key) + this.cost));
  }

  private get cost(): number {
    return this.measure.milliseconds / this.measure.amount;
  }

  /** A clock that was set back takes nothing away. */
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
