import { type Texts } from '../../../schema-text';

/** The commands of a finance bureau about its webhooks. */
export const WEBHOOK_WRITES_TEXTS = {
  'Mutation.subscribeWebhook': [
    '订阅推送,自订阅之时起。返回签名密钥,请妥善保存:只在此返回,以同一幂等键重复提交的再次返回。本部门已有 20 个订阅的,返回 INVALID_STATE。',
    'Subscribes an address to events from now on. The signing secret is returned only here, and again if the call is ' +
      'repeated with the same idempotency key. Keep it safe. The mutation is refused with INVALID_STATE if the bureau already ' +
      'has 20 webhooks.',
  ],
  SubscribeWebhookInput: ['订阅推送的内容。', 'The details of a webhook subscription.'],
  'SubscribeWebhookInput.url': [
    '接收地址,须为公网 https 地址,不超过 500 字。',
    'The address: https, on the public internet, up to 500 characters.',
  ],
  'SubscribeWebhookInput.events': [
    '订阅的事件名称,如 LOT_TERMINATED;1 至 100 种。',
    'The names of 1 to 100 recorded events, such as `LOT_TERMINATED`.',
  ],
  'Mutation.replayWebhook': [
    '从游标之后重新推送,并恢复推送。非本部门订阅的,返回 FORBIDDEN;已移除的,返回 INVALID_STATE。',
    'Sends the events after the cursor again, and resumes the webhook. The mutation is refused with FORBIDDEN for another ' +
      'bureau, and with INVALID_STATE once the webhook was removed.',
  ],
  'Mutation.replayWebhook(after)': [
    '游标:取自 financeEvents 或已推送的事件;f 表示从头开始。',
    'A cursor of `financeEvents`, or of an event that was sent. `f` means the beginning.',
  ],
  'Mutation.replayWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.replayWebhook(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.pauseWebhook': [
    '暂停推送;恢复前不发送,也不丢失。不是启用状态的,返回 INVALID_STATE。',
    'Pauses the webhook: nothing is sent until it is resumed, and nothing is lost. The mutation is refused with ' +
      'INVALID_STATE unless the webhook is ACTIVE.',
  ],
  'Mutation.pauseWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.pauseWebhook(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.resumeWebhook': [
    '从中断处立即恢复推送;已暂停、已停发或失败后等候的,均可恢复。已移除的,返回 INVALID_STATE。',
    'Resumes a webhook at once from where it stopped, whether it was paused, parked or waiting after a failure. ' +
      'The mutation is refused with INVALID_STATE once the webhook was removed.',
  ],
  'Mutation.resumeWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.resumeWebhook(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
  'Mutation.removeWebhook': [
    '移除推送订阅,不可恢复;待推送的事件一并清除。',
    'Removes the webhook for good, and the events that are queued for it.',
  ],
  'Mutation.removeWebhook(id)': ['推送订阅编号。', 'The id of the webhook.'],
  'Mutation.removeWebhook(idempotencyKey)': [
    '幂等键:同一键重复提交,只执行一次。',
    'Idempotency key: a request that is repeated with the same key is executed once.',
  ],
} as const satisfies Texts;
