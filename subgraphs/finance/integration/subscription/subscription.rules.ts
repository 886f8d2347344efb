import { type WebhookStatus } from '../../../../shared/domain/money';
import { HubError, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type FeedPosition } from '../../../../shared/record/events/feed-cursor';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Scope } from '../../../../shared/access/scope';
import { type WebhookRow } from '../webhook/webhook.row';
import { isSubscriber } from '../webhook/webhook.rules';

/** Of one bureau. */
export const MOST_WEBHOOKS = 20;

/** `actions`: all that finance records. @throws HubError BAD_USER_INPUT where no action is named, or one that is not recorded */
export function readEvents(names: readonly string[], actions: ReadonlySet<string>): string[] {
  if (names.length === 0) {
    throw badInput('input.events', { zh: '至少须选择一种事件。', en: 'Name one event at least.' });
  }
  const index = names.findIndex((name) => !actions.has(name));
  if (index === -1) return [...new Set(names)].sort();
  const name = names[index]?.slice(0, 48) ?? '';
  throw badInput(`input.events.${index}`, { zh: `没有名为“${name}”的事件。`, en: `There is no event "${name}".` });
}

/** Whose webhook it will be. @throws HubError FORBIDDEN for who has no jurisdiction */
export function subscriberOf(scope: Scope): DivisionCode {
  if (scope.kind === 'division') return scope.code;
  throw new HubError('FORBIDDEN', { zh: '无权执行此操作。', en: 'Not allowed.' });
}

/** A city reads its districts' webhooks; only who subscribed changes one. @throws HubError FORBIDDEN */
export function assertOwn(webhook: WebhookRow, scope: Scope): void {
  if (isSubscriber(scope, webhook)) return;
  throw new HubError('FORBIDDEN', {
    zh: '只有订阅的财政部门可以更改。',
    en: 'Only the finance bureau that subscribed changes it.',
  });
}

/** @throws HubError INVALID_STATE */
export function assertRoom(count: number): void {
  if (count < MOST_WEBHOOKS) return;
  throw invalidState('TOO_MANY', {
    zh: `每个部门最多订阅 ${MOST_WEBHOOKS} 个。`,
    en: `A bureau has ${MOST_WEBHOOKS} webhooks at most.`,
  });
}

/** @throws HubError INVALID_STATE once it was removed, and of a pause unless it is notified of events */
export function courseOf(webhook: WebhookRow, status: WebhookStatus): WebhookRow {
  const isRefused = webhook.status === 'REMOVED' || (status === 'PAUSED' && webhook.status !== 'ACTIVE');
  if (!isRefused) return { ...webhook, status };
  throw invalidState(webhook.status, {
    zh: '订阅的当前状态不允许此操作。',
    en: 'The webhook’s state does not allow this.',
  });
}

/**
 * From a cursor on, as far as the bureau's feed goes: beyond its last event there is none of which anything could be passed over,
 * and whether the record goes on behind it is not shown.
 */
export function replayFrom(wanted: FeedPosition, end: FeedPosition): FeedPosition {
  return new Map([...wanted].map(([chain, sequence]) => [chain, Math.min(sequence, end.get(chain) ?? 0)]));
}
