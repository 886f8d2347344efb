import { WEBHOOK_STATUS, type WebhookStatus } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type FeedPosition } from '../../../../shared/record/events/feed-cursor';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Scope } from '../../../../shared/access/scope';
import { type WebhookRow } from '../webhook/webhook.row';
import { isSubscriber } from '../webhook/webhook.rules';

/** The maximum number of webhooks of one bureau. */
export const MOST_WEBHOOKS = 20;

/**
 * Returns the names of the events, sorted and without repetitions. `actions` are all actions that finance records.
 * @throws HubError BAD_USER_INPUT if no action is named, or if finance does not record a named action
 */
export function readEvents(names: readonly string[], actions: ReadonlySet<string>): string[] {
  if (names.length === 0) {
    throw badInput('input.events', { zh: '请至少选择一种事件。', en: 'Select at least one event.' });
  }
  const index = names.findIndex((name) => !actions.has(name));
  if (index === -1) return [...new Set(names)].sort();
  const name = names[index]?.slice(0, 48) ?? '';
  throw badInput(`input.events.${index}`, {
    zh: `没有名为“${name}”的事件。请填写记录的操作名称,例如 LOT_TERMINATED。`,
    en: `There is no event "${name}". Give the name of a recorded action, such as LOT_TERMINATED.`,
  });
}

/**
 * Returns the division for which the caller subscribes.
 * @throws HubError FORBIDDEN for a caller without a jurisdiction
 */
export function subscriberOf(scope: Scope): DivisionCode {
  if (scope.kind === 'division') return scope.code;
  throw new HubError('FORBIDDEN', {
    zh: '仅市、区县财政部门可以订阅事件通知,请由财政部门办理。',
    en: 'Only the finance bureau of a city or district can subscribe to events. Ask that bureau.',
  });
}

/**
 * Checks that the caller's bureau subscribed the webhook. A city reads its districts' webhooks, but cannot change them.
 * @throws HubError FORBIDDEN for every other caller
 */
export function assertOwn(webhook: WebhookRow, scope: Scope): void {
  if (isSubscriber(scope, webhook)) return;
  throw new HubError('FORBIDDEN', {
    zh: '仅办理订阅的财政部门可以更改该推送订阅,请由该部门办理。',
    en: 'Only the finance bureau that subscribed can change this webhook. Ask that bureau.',
  });
}

/**
 * Checks that a finance bureau may have one more webhook.
 * @throws HubError INVALID_STATE if it has the maximum number
 */
export function assertRoom(count: number): void {
  if (count < MOST_WEBHOOKS) return;
  throw invalidState('TOO_MANY', {
    zh: `每个财政部门最多有 ${MOST_WEBHOOKS} 个推送订阅,请先移除不再使用的推送订阅。`,
    en: `A finance bureau can have at most ${MOST_WEBHOOKS} webhooks. Remove one that is no longer used.`,
  });
}

/**
 * Returns the webhook with a new status.
 * @throws HubError INVALID_STATE if the webhook was removed, or if the new status is PAUSED and the webhook is not
 * active
 */
export function courseOf(webhook: WebhookRow, status: WebhookStatus): WebhookRow {
  const isRefused = webhook.status === 'REMOVED' || (status === 'PAUSED' && webhook.status !== 'ACTIVE');
  if (!isRefused) return { ...webhook, status };
  throw invalidState(webhook.status, webhook.status === 'REMOVED' ? REMOVED : notActive(webhook.status));
}

const REMOVED: Message = {
  zh: '该推送订阅已移除,请重新订阅。',
  en: 'The webhook has been removed. Subscribe again.',
};
const notActive = (status: WebhookStatus): Message => ({
  zh: `该推送订阅的状态为“${WEBHOOK_STATUS.labels[status].zh}”,当前不推送,无须暂停。`,
  en: `The webhook is ${status}, so it sends nothing and need not be paused.`,
});

/**
 * Returns the position from which to replay: the requested position, but not after the end of the finance bureau's
 * feed. The bureau may read no event beyond this end. The result therefore does not show whether events were recorded
 * for other bureaus.
 */
export function replayFrom(wanted: FeedPosition, end: FeedPosition): FeedPosition {
  return new Map([...wanted].map(([chain, sequence]) => [chain, Math.min(sequence, end.get(chain) ?? 0)]));
}
