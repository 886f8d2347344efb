import { type Caller } from '../../../../shared/access/caller';
import { type Scope } from '../../../../shared/access/scope';
import { type WebhookRow } from './webhook.row';

/** Whether the bureau of this scope is the one that subscribed. */
export function isSubscriber(scope: Scope, { divisionCode }: WebhookRow): boolean {
  return scope.kind === 'division' && scope.code === divisionCode;
}

/** The path of an address is often a password: who subscribed sees it, and others, who audit it or are above, where it leads. */
export function addressShown(webhook: WebhookRow, { caller, scope }: { caller: Caller; scope: Scope }): string {
  const isOwn = caller.role === 'FINANCE_BUREAU' && isSubscriber(scope, webhook);
  return isOwn ? webhook.url : new URL(webhook.url).origin;
}
