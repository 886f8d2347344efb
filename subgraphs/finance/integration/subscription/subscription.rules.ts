import { WEBHOOK_STATUS, type WebhookStatus } from '../../../../shared/domain/money';
import { HubError, type Message, badInput, invalidState } from '../../../../shared/kernel/errors';
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
    throw badInput('input.events', { zh: '至少须选择一种事件。', en: 'Name at least one event.' });
  }
  const index = names.findIndex((name) => !actions.has(name));
  if (index === -1) return [...new Set(names)].sort();
  const name = names[index]?.slice(0, 48) ?? '';
  throw badInput(`input.events.${index}`, {
    zh: `没有名为“${name}”的事件。请填写记录的操作名称,例如 LOT_TERMINATED。`,
    en: `There is no event "${name}". Name a recorded action, such as LOT_TERMINATED.`,
  });
}

/** Whose webhook it will be. @throws HubError FORBIDDEN for who has no jurisdiction */
export function subscriberOf(scope: Scope): DivisionCode {
  if (scope.kind === 'division') return scope.code;
  throw new HubError('FORBIDDEN', {
    zh: '仅市、区县财政部门可以订阅,请由财政部门办理。',
    en: 'Only the finance bureau of a city or district can subscribe. Ask that bureau.',
  });
}

/** A city reads its districts' webhooks; only who subscribed changes one. @throws HubError FORBIDDEN */
export function assertOwn(webhook: WebhookRow, scope: Scope): void {
  if (isSubscriber(scope, webhook)) return;
  throw new HubError('FORBIDDEN', {
    zh: '仅订阅的财政部门可以更改该订阅,请由该部门办理。',
    en: 'Only the finance bureau that subscribed can change this webhook. Ask that bureau.',
  });
}

/** @throws HubError INVALID_STATE */
export function assertRoom(count: number): void {
  if (count < MOST_WEBHOOKS) return;
  throw invalidState('TOO_MANY', {
    zh: `每个财政部门最多有 ${MOST_WEBHOOKS} 个订阅,请先移除不再使用的订阅。`,
    en: `A bureau can have at most ${MOST_WEBHOOKS} webhooks. Remove one that is no longer used.`,
  });
}

/** @throws HubError INVALID_STATE once it was removed, and of a pause unless it is notified of events */
export function courseOf(webhook: WebhookRow, status: WebhookStatus): WebhookRow {
  const isRefused = webhook.status === 'REMOVED' || (status === 'PAUSED' && webhook.status !== 'ACTIVE');
  if (!isRefused) return { ...webhook, status };
  throw invalidState(webhook.status, webhook.status === 'REMOVED' ? REMOVED : notActive(webhook.status));
}

const REMOVED: Message = {
  zh: '该订阅已移除,请重新订阅。',
  en: 'The webhook has been removed. Subscribe again.',
};
const notActive = (status: WebhookStatus): Message => ({
  zh: `该订阅的状态为“${WEBHOOK_STATUS.labels[status].zh}”,没有在发送,无需暂停。`,
  en: `The webhook is ${status} and sends nothing. Only an ACTIVE webhook can be paused.`,
});

/**
 * From a cursor on, as far as the bureau's feed goes: beyond its last event there is none of which anything could be passed over,
 * and whether the record goes on behind it is not shown.
 */
export function replayFrom(wanted: FeedPosition, end: FeedPosition): FeedPosition {
  return new Map([...wanted].map(([chain, sequence]) => [chain, Math.min(sequence, end.get(chain) ?? 0)]));
}
