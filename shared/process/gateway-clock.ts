import { type KeyObject } from 'node:crypto';
import { z } from 'zod';
import { readTime } from '../access/gateway-time';
import { jsonOrNull } from '../kernel/json-or-null';

const timeSchema = z.object({ time: z.string() });

/** The difference between the clocks above which a refused request is sent again with a new token. */
const LEAST_CHANGE_MILLISECONDS = 5000;

/** The clock of the gateway. Until the gateway has stated its time, the clock shows the time of this process. */
export class GatewayClock {
  private aheadMilliseconds = 0;

  /** @param keys the public keys with which the gateway signs its time */
  constructor(private readonly keys: readonly KeyObject[]) {}

  get now(): Date {
    return new Date(Date.now() + this.aheadMilliseconds);
  }

  /**
   * Sets the clock by an answer of `GET /health/time`.
   * @returns whether the stated time differs from the time that this clock showed
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
