import { type WebhookStatus } from '../../../../../shared/domain/money';

/** A webhook, as the list and its page show it. */
export type WebhookRow = {
  id: string;
  url: string;
  events: readonly string[];
  status: WebhookStatus;
  createdAt: string;
  waiting: number;
  failures: number;
  failingSince: string | null;
  lastTriedAt: string | null;
  lastOutcome: string | null;
  nextTryAt: string | null;
};
