import { type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { readTime } from '../access/gateway-time';
import { jsonOrNull } from '../kernel/json-or-null';

const timeSchema = z.object({ time: z.string() });

/** The largest difference between the gateway's time and this clock's time at which the two count as equal. */
const LEAST_CHANGE_MILLISECONDS = 5000;

/** The clock of the gateway. Until the gateway has stated its time, the clock shows the time of this process. */
export class GatewayClock {
  private aheadMilliseconds = 0;

  /** @param keys the public keys that verify the time that the gateway signs */
  constructor(private readonly keys: readonly KeyObject[]) {}

  get now(): Date {
    return new Date(Date.now() + this.aheadMilliseconds);
  }

  /**
   * Sets this clock to the time in an answer of `GET /health/time`. It ignores an answer that is malformed or not
   * signed.
   * @returns true if the new time and the previous time of this clock differ by more than LEAST_CHANGE_MILLISECONDS;
   * false also if the answer is ignored
   */
  set(answer: string): boolean {
    const parsed = timeSchema.safeParse(jsonOrNull(answer));
    const stated = parsed.success ? readTime(parsed.data.time, this.keys) : null;
    if (stated === null) return false;
    const isOther = Math.abs(stated.getTime() - this.now.getTime()) > LEAST_CHANGE_MILLISECONDS;
    this.aheadMilliseconds = stated.getTime() - Date.now();
    return isOther;
  }
}
