import { type Texts } from '../../../schema-text';

/** The schema's descriptions of webhooks: addresses that the Hub notifies of recorded events. */
export const WEBHOOK_TEXTS = {
  WebhookStatus: [
    '推送订阅状态。已暂停、已停发的,可用 resumeWebhook 或 replayWebhook 恢复。',
    'The states of a webhook. The mutations `resumeWebhook` and `replayWebhook` resume a webhook that is PAUSED or ' +
      'PARKED.',
  ],
  'WebhookStatus.ACTIVE': ['启用:正常推送。', 'Active: events are sent.'],
  'WebhookStatus.PAUSED': [
    '已暂停:订阅部门暂停了推送,或者办理订阅的机器客户端已停用;其后恢复推送或重新推送过的,以最近一次办理的机器客户端为准。',
    'Paused: the subscribing bureau paused the webhook, or the machine client that subscribed the webhook was ' +
      'disabled. If the webhook was later resumed or replayed, the machine client that last did so counts instead.',
  ],
  'WebhookStatus.PARKED': [
    '已停发:全部事件或者其中一个事件连续三天推送失败,或者接收方答复该地址已停用(410)。',
    'Parked: sending failed for three days, for all events or for one of them, or the receiver answered that the ' +
      'address is gone (410).',
  ],
  'WebhookStatus.REMOVED': [
    '已移除:不再推送,不可恢复。',
    'Removed: no more events are sent, and the webhook cannot be restored.',
  ],
  Webhook: [
    '推送订阅:将新增的操作记录推送到指定地址,每条至少送达一次,同一对象的各条按先后次序送达。',
    'A webhook: an address to which the Hub sends newly recorded events. Each event is delivered at least once, and ' +
      'the events of one subject are delivered in order.',
  ],
  'Webhook.id': ['推送订阅编号。', 'The id of the webhook.'],
  'Webhook.division': [
    '订阅的财政部门所在地区的区划代码。',
    'The code of the division of the finance bureau that subscribed.',
  ],
  'Webhook.url': [
    '接收地址;非订阅部门只能看到网址的来源部分(协议、主机和端口)。',
    'The address that receives the events. Callers other than the finance bureau that subscribed see only the origin ' +
      'of the address: scheme, host and port.',
  ],
  'Webhook.events': ['所订阅的事件名称。', 'The names of the events that the Hub sends to this address.'],
  'Webhook.status': ['推送订阅状态。', 'The status of the webhook.'],
  'Webhook.createdAt': ['订阅时间。', 'The instant at which the finance bureau subscribed.'],
  'Webhook.secret': [
    '推送签名密钥(Standard Webhooks);只在 subscribeWebhook 的结果中返回,其他情况为空。',
    'The secret with which the Hub signs the events that it sends (Standard Webhooks). Only `subscribeWebhook` ' +
      'returns the secret, and elsewhere it is null.',
  ],
  'Webhook.waiting': [
    '待推送的事件数,至多一千条;接近上限时暂不读取新记录。',
    'The number of events that wait to be sent, at most a thousand. Near this limit, the Hub reads no further events ' +
      'for the webhook.',
  ],
  'Webhook.failures': [
    '自最近一次送达或恢复推送以来的失败次数;同时进行的推送计一次。',
    'The number of failures since the last delivery or resumption. Attempts that ran at the same time count as one.',
  ],
  'Webhook.failingSince': [
    '自最近一次送达或恢复推送以来首次失败的时间;没有失败的为空。',
    'The instant of the first failure since the last delivery or resumption. Null if there was no failure.',
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
  'Query.webhooks': [
    '调用方有权查看的推送订阅,不含已移除的,新的在前。',
    'The webhooks that the caller may read and that were not removed, the newest first.',
  ],
  'Query.webhook': [
    '一项推送订阅;不存在或调用方无权查看的为空。',
    'One webhook. Null if it does not exist or the caller may not read it.',
  ],
  'Query.webhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
} as const satisfies Texts;
