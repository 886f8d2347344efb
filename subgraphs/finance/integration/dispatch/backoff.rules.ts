import { type Outcome } from '../sending/outcome';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';

const SECOND_MILLISECONDS = 1000;
const HOUR_MILLISECONDS = 3_600_000;
const FIRST_PAUSE_MILLISECONDS = 5 * SECOND_MILLISECONDS;
const LONGEST_PAUSE_MILLISECONDS = 4 * HOUR_MILLISECONDS;
/** The time for which a receiver may fail before its webhook is parked. */
export const PARK_AFTER_MILLISECONDS = 72 * HOUR_MILLISECONDS;

/** The time, and a random number that is uniform in [0, 1). */
export type At = { now: Date; random: number };

/**
 * Returns the wait after a number of failures in a row, in milliseconds. It grows from seconds to hours, by a factor of
 * four each time. Half of the wait is random, so that webhooks that failed together do not all retry together.
 */
export function pauseMilliseconds(failures: number, random: number): number {
  const full = Math.min(FIRST_PAUSE_MILLISECONDS * 4 ** (failures - 1), LONGEST_PAUSE_MILLISECONDS);
  return Math.round(full * (0.5 + random / 2));
}

export function failedDelivery(row: WebhookDeliveryRow, { now, random }: At): WebhookDeliveryRow {
  const attempts = row.attempts + 1;
  const failingSince = row.failingSince ?? now.toISOString();
  return { ...row, attempts, failingSince, dueAt: later(now, pauseMilliseconds(attempts, random)) };
}

export function tookOne(row: WebhookProgressRow, { word }: Outcome, now: Date): WebhookProgressRow {
  const calm = { failures: 0, failingSince: null, notBefore: null };
  return { ...row, ...calm, lastOutcome: word, lastTriedAt: now.toISOString() };
}

/**
 * Returns the progress after a failed attempt. Attempts that were under way at the same time count once: an attempt
 * that started before the current wait was over is not counted again.
 */
export function failedOnce(
  row: WebhookProgressRow,
  { word, startedAt }: { word: string; startedAt: Date },
  { now, random }: At,
): WebhookProgressRow {
  const tried = { ...row, lastOutcome: word, lastTriedAt: now.toISOString() };
  if (row.notBefore !== null && startedAt.toISOString() < row.notBefore) return tried;
  const failures = row.failures + 1;
  const failingSince = row.failingSince ?? now.toISOString();
  return { ...tried, failures, failingSince, notBefore: later(now, pauseMilliseconds(failures, random)) };
}

/** Returns whether a webhook, or one of its events, has failed for so long that it is no longer tried automatically. */
export function isGivenUp({ failingSince }: { failingSince: string | null }, now: Date): boolean {
  return failingSince !== null && failingSince <= later(now, -PARK_AFTER_MILLISECONDS);
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
