import { type Outcome } from '../sending/outcome';
import { LONGEST_PAUSE_MILLISECONDS, isOver, pauseAt } from '../queue/wait.rules';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';

const SECOND_MILLISECONDS = 1000;
const HOUR_MILLISECONDS = 3_600_000;
const FIRST_PAUSE_MILLISECONDS = 5 * SECOND_MILLISECONDS;
/** The time for which a receiver may fail before its webhook gets the status PARKED. */
export const PARK_AFTER_MILLISECONDS = 72 * HOUR_MILLISECONDS;

/** The time, and a random number that is uniform in [0, 1). */
export type At = { now: Date; random: number };

/**
 * Returns the wait, in milliseconds, after a number of consecutive failures. Each wait is four times as long as the one
 * before, up to 4 hours. Up to half of it is random, so that webhooks that failed together do not all retry together.
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
 * Returns the progress after a failed attempt. Several attempts that were in progress at the same time count as one
 * failure. An attempt that started before the current wait was over is therefore not counted again.
 */
export function failedOnce(
  row: WebhookProgressRow,
  { word, startedAt }: { word: string; startedAt: Date },
  { now, random }: At,
): WebhookProgressRow {
  const tried = { ...row, lastOutcome: word, lastTriedAt: now.toISOString() };
  if (!isOver(row.notBefore, pauseAt(startedAt))) return tried;
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
