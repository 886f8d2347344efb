import { type Texts } from '../../../schema-text';

/** Webhooks: addresses that the Hub notifies of recorded events. */
export const WEBHOOK_TEXTS = {
  WebhookStatus: [
    '推送订阅状态。PARKED 为连续三天发送失败,或接收方答复已停用(410);可用 resumeWebhook 或 replayWebhook 恢复。',
    'The states of a webhook. PARKED means that sending failed for three days, or that the receiver answered 410 ' +
      '(gone); `resumeWebhook` or `replayWebhook` resumes it.',
  ],
  'WebhookStatus.ACTIVE': ['启用:正常推送。', 'Active: events are sent.'],
  'WebhookStatus.PAUSED': ['已暂停:订阅部门暂停了推送。', 'Paused by the bureau that subscribed.'],
  'WebhookStatus.PARKED': [
    '已停发:连续三天发送失败,或接收方答复已停用(410)。',
    'Parked: sending failed for three days, or the receiver answered 410 (gone).',
  ],
  Webhook: [
    '推送订阅:将新增的操作记录通知到指定地址,每条至少送达一次,同一对象的按先后送达。',
    'An address that is notified of recorded events. Each event is sent at least once, and the events of one subject ' +
      'are sent in order.',
  ],
  'Webhook.id': ['推送订阅编号。', 'The id of the webhook.'],
  'Webhook.division': ['订阅的财政部门所在地区。', 'The division of the finance bureau that subscribed.'],
  'Webhook.url': [
    '接收地址;非订阅部门只能看到网址的来源部分(协议、主机和端口)。',
    'The address that receives the events. Callers other than the bureau that subscribed see only its origin: ' +
      'scheme, host and port.',
  ],
  'Webhook.events': ['所订阅的事件名称。', 'The names of the events that are sent.'],
  'Webhook.status': ['推送订阅状态。', 'The status of the webhook.'],
  'Webhook.createdAt': ['订阅时间。', 'The instant at which the bureau subscribed.'],
  'Webhook.secret': [
    '推送签名密钥(Standard Webhooks);只在 subscribeWebhook 的结果中返回,其他情况为空。',
    'The secret with which the Hub signs the events that it sends (Standard Webhooks). Only `subscribeWebhook` ' +
      'returns it. Null elsewhere.',
  ],
  'Webhook.waiting': [
    '待推送的事件数,至多一千条;接近上限时暂不读取新记录。',
    'The number of events that wait to be sent, at most a thousand. Near that limit, the Hub reads no further events ' +
      'for the webhook.',
  ],
  'Webhook.failures': ['至今连续推送失败的次数。', 'The number of attempts that failed since the last success.'],
  'Webhook.failingSince': [
    '连续失败起始时间;最近一次已送达的为空。',
    'The instant of the first failure since the last success. Null if the last attempt succeeded.',
  ],
  'Webhook.nextTryAt': [
    '失败后下次推送不早于此时间;无须等候的为空。',
    'The earliest instant of the next attempt after a failure. Null if no attempt has to wait.',
  ],
  'Webhook.lastOutcome': [
    '最近一次推送结果:HTTP 状态码,或 TIMEOUT、UNRESOLVED、ADDRESS_REFUSED、TLS、UNREACHABLE;未推送过的为空。',
    'The outcome of the last attempt: an HTTP status, or TIMEOUT, UNRESOLVED, ADDRESS_REFUSED, TLS or UNREACHABLE. ' +
      'Null before the first attempt.',
  ],
  'Webhook.lastTriedAt': [
    '最近一次推送时间;未推送过的为空。',
    'The instant of the last attempt. Null before the first attempt.',
  ],
  WebhookConnection: ['推送订阅列表的一页。', 'A page of webhooks.'],
  'Query.webhooks': ['推送订阅,不含已移除的,新的在前。', 'The webhooks that were not removed, the newest first.'],
  'Query.webhook': [
    '推送订阅;不存在或无权查看的为空。',
    'A webhook. Null if it does not exist or the caller may not read it.',
  ],
  'Query.webhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
} as const satisfies Texts;
