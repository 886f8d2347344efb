import { type Texts } from '../../../schema-text';

/** Webhooks: addresses that are notified of what is recorded. */
export const WEBHOOK_TEXTS = {
  WebhookStatus: [
    '推送订阅状态。PARKED 为连续三天发送失败,或对方答复已停用(410);用 resumeWebhook 或 replayWebhook 恢复。',
    'The states of a webhook. PARKED means that sending failed for three days, or that the receiver answered 410 ' +
      '(gone); `resumeWebhook` or `replayWebhook` resumes it.',
  ],
  Webhook: [
    '推送订阅:将新增记录通知到指定地址,每条至少送达一次,同一事项按先后送达。',
    'An address that is notified of recorded events. Each event is sent at least once, and the events of one subject ' +
      'are sent in order.',
  ],
  'Webhook.id': ['推送订阅编号。', 'The id of the webhook.'],
  'Webhook.division': ['订阅的财政部门所在地区。', 'The division of the finance bureau that subscribed.'],
  'Webhook.url': [
    '接收地址;非订阅部门只能看到主机部分。',
    'The address; callers other than the bureau that subscribed see its origin only.',
  ],
  'Webhook.events': ['所订阅的事件名称。', 'The names of the events that are sent.'],
  'Webhook.status': ['推送订阅状态。', 'The status of the webhook.'],
  'Webhook.createdAt': ['订阅时间。', 'The instant of the subscription.'],
  'Webhook.secret': [
    '推送签名密钥(Standard Webhooks);只在 subscribeWebhook 的结果中返回,其余为空。',
    'The secret that signs what is sent (Standard Webhooks). Only `subscribeWebhook` returns it; null elsewhere.',
  ],
  'Webhook.waiting': [
    '待推送的事件数,至多一千条;接近上限时暂不读取新记录。',
    'The number of events that are queued, at most a thousand. Near that limit, no further events are read.',
  ],
  'Webhook.failures': ['至今连续失败次数。', 'The number of consecutive failures up to now.'],
  'Webhook.failingSince': [
    '连续失败起始时间;最近一次已送达的为空。',
    'The instant of the first of the consecutive failures; null if the last attempt succeeded.',
  ],
  'Webhook.nextTryAt': [
    '失败后下次推送不早于此时间;无须等候的为空。',
    'The earliest instant of the next attempt after a failure; null if nothing has to wait.',
  ],
  'Webhook.lastOutcome': [
    '最近一次推送结果:HTTP 状态码,或 TIMEOUT、UNRESOLVED、ADDRESS_REFUSED、TLS、UNREACHABLE;未推送过的为空。',
    'The outcome of the last attempt: an HTTP status, or TIMEOUT, UNRESOLVED, ADDRESS_REFUSED, TLS or ' +
      'UNREACHABLE; null before the first attempt.',
  ],
  'Webhook.lastTriedAt': [
    '最近一次推送时间;未推送过的为空。',
    'The instant of the last attempt; null before the first.',
  ],
  WebhookConnection: ['推送订阅列表的一页。', 'A page of webhooks.'],
  'Query.webhooks': ['推送订阅,不含已移除的,新的在前。', 'The webhooks that were not removed, the newest first.'],
  'Query.webhook': [
    '推送订阅;不存在或无权查看的为空。',
    'A webhook; null where it does not exist or the caller may not read it.',
  ],
  'Query.webhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
} as const satisfies Texts;
