import { type Caller } from '../../../../shared/access/caller';
import { type Scope } from '../../../../shared/access/scope';
import { type WebhookRow } from './webhook.row';

/** Returns whether the finance bureau of this scope subscribed the webhook. */
export function isSubscriber(scope: Scope, { divisionCode }: WebhookRow): boolean {
  return scope.kind === 'division' && scope.code === divisionCode;
}

/**
 * Returns the address that the caller may see. Its path is often a secret, so only the subscriber sees it whole.
 * Auditors and the city's bureau see only its origin.
 */
export function addressShown(webhook: WebhookRow, { caller, scope }: { caller: Caller; scope: Scope }): string {
  const isOwn = caller.role === 'FINANCE_BUREAU' && isSubscriber(scope, webhook);
  return isOwn ? webhook.url : new URL(webhook.url).origin;
}
