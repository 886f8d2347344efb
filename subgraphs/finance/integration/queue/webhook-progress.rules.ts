import { type WebhookProgressRow } from './webhook-progress.row';

const NO_FAILURES = { failures: 0, failingSince: null, notBefore: null };

/** Returns the progress of a new webhook, which reads the feed from `position` on. */
export function newProgress(webhookId: string, position: string): WebhookProgressRow {
  return {
    webhookId,
    position,
    queued: 0,
    ...NO_FAILURES,
    lastOutcome: null,
    lastTriedAt: null,
    leaseOwner: null,
    leaseUntil: null,
  };
}

/** Returns the progress without its failures, so that the next attempt may start at once. */
export function withoutFailures(progress: WebhookProgressRow): WebhookProgressRow {
  return { ...progress, ...NO_FAILURES };
}
