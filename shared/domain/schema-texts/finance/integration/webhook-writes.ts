import { type Texts } from '../../../schema-text';

/** The schema's descriptions of the mutations by which a finance bureau manages its webhooks. */
export const WEBHOOK_WRITES_TEXTS = {
  'Mutation.subscribeWebhook': [
    '订阅推送:自订阅之时起发生的事件,推送到指定地址。签名密钥仅由本操作返回;以同一幂等键重复提交时,再次返回该密钥。请妥善保存密钥。本财政部门已有 20 个订阅的,返回 INVALID_STATE。',
    'Subscribes an address to all events that occur after the subscription. The signing secret is returned only ' +
      'by this mutation, and again if the call is repeated with the same idempotency key. Keep the secret safe. The ' +
      'mutation is refused with INVALID_STATE if the finance bureau already has 20 webhooks.',
  ],
  SubscribeWebhookInput: [
    '订阅推送的内容:接收地址和事件名称。',
    'The address to subscribe, and the events to send to it.',
  ],
  'SubscribeWebhookInput.url': [
    '接收地址,须为公网 https 地址,不超过 500 个字符。',
    'The address that receives the events: a public https address of up to 500 characters.',
  ],
  'SubscribeWebhookInput.events': [
    '订阅的事件名称,如 LOT_TERMINATED;1 至 100 种。',
    'The names of the events to send, 1 to 100, such as `LOT_TERMINATED`.',
  ],
  'Mutation.replayWebhook': [
    '重新推送游标之后的事件,并恢复推送。非本部门订阅的,返回 FORBIDDEN;订阅已移除的,返回 INVALID_STATE。',
    'Sends the events after the cursor again, and resumes the webhook. The mutation is refused with FORBIDDEN for a ' +
      'webhook of another bureau, and with INVALID_STATE if the webhook was removed.',
  ],
  'Mutation.replayWebhook(after)': [
    '游标:取自 financeEvents 或已推送的事件;从头推送的,填 f。',
    'A cursor from `financeEvents`, or from an event that was sent. Give `f` to begin with the first event.',
  ],
  'Mutation.replayWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.replayWebhook(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'The idempotency key, 1 to 128 characters; optional. A request that is repeated with the same key is executed once.',
  ],
  'Mutation.pauseWebhook': [
    '暂停推送;恢复前不推送,事件予以保留。非本部门订阅的,返回 FORBIDDEN;不是启用状态的,返回 INVALID_STATE。',
    'Pauses the webhook. Until the webhook is resumed, its events are kept and not sent. The mutation is refused ' +
      'with FORBIDDEN for a webhook of another bureau, and with INVALID_STATE unless the webhook is ACTIVE.',
  ],
  'Mutation.pauseWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.pauseWebhook(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'The idempotency key, 1 to 128 characters; optional. A request that is repeated with the same key is executed once.',
  ],
  'Mutation.resumeWebhook': [
    '从中断处立即恢复推送;已暂停、已停发或失败后等候的,均可恢复。非本部门订阅的,返回 FORBIDDEN;订阅已移除的,返回 INVALID_STATE。',
    'Resumes a webhook at once from where it stopped, whether it was paused, parked or waiting after a failure. The ' +
      'mutation is refused with FORBIDDEN for a webhook of another bureau, and with INVALID_STATE if the webhook was ' +
      'removed.',
  ],
  'Mutation.resumeWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.resumeWebhook(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'The idempotency key, 1 to 128 characters; optional. A request that is repeated with the same key is executed once.',
  ],
  'Mutation.removeWebhook': [
    '移除推送订阅,不可恢复;待推送的事件一并清除。非本部门订阅的,返回 FORBIDDEN;订阅已移除的,返回 INVALID_STATE。',
    'Removes the webhook and the events that are queued for it. The webhook cannot be restored. The mutation is ' +
      'refused with FORBIDDEN for a webhook of another bureau, and with INVALID_STATE if the webhook was already ' +
      'removed.',
  ],
  'Mutation.removeWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.removeWebhook(idempotencyKey)': [
    '幂等键,1 至 128 个字符:同一键重复提交,只执行一次;可留空。',
    'The idempotency key, 1 to 128 characters; optional. A request that is repeated with the same key is executed once.',
  ],
} as const satisfies Texts;
