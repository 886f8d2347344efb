import { type Outcome } from '../sending/outcome';
import { type WebhookDeliveryRow } from '../queue/webhook-delivery.row';
import { type WebhookProgressRow } from '../queue/webhook-progress.row';

const SECOND_MILLISECONDS = 1000;
const HOUR_MILLISECONDS = 3_600_000;
const FIRST_PAUSE_MILLISECONDS = 5 * SECOND_MILLISECONDS;
const LONGEST_PAUSE_MILLISECONDS = 4 * HOUR_MILLISECONDS;
/** So long a receiver may fail before the webhook is parked. */
export const PARK_AFTER_MILLISECONDS = 72 * HOUR_MILLISECONDS;

/** `random`: uniform in [0, 1). */
export type At = { now: Date; random: number };

/**
 * How long nothing is tried after so many failures in a row: from seconds to hours, four times as long each time. The half of it is
 * left to chance, so that those who failed together do not come back together.
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

/** Tries that were under way at the same time fail as one: `startedAt` is before the pause that the first of them brought. */
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

/** Whether it has failed for so long, the whole of it or one of its events, that it is not tried any more by itself. */
export function isGivenUp({ failingSince }: { failingSince: string | null }, now: Date): boolean {
  return failingSince !== null && failingSince <= later(now, -PARK_AFTER_MILLISECONDS);
}

function later(now: Date, milliseconds: number): string {
  return new Date(now.getTime() + milliseconds).toISOString();
}
