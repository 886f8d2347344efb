import { type Words } from '../language';

/** The words of the pages about webhooks, which send events of payments to another system. */
export const WEBHOOKS = {
  list: ['数据推送', 'Webhooks'],
  empty: ['尚无推送订阅。', 'There is no webhook.'],
  url: ['接收地址', 'Address'],
  events: ['推送事项', 'Events'],
  event: ['事项', 'Event'],
  status: ['状态', 'Status'],
  createdAt: ['订阅时间', 'Subscribed'],
  waiting: ['待推送', 'Waiting'],
  failures: ['连续失败', 'Failures'],
  failingSince: ['失败起始时间', 'Failing since'],
  lastTriedAt: ['最近推送', 'Last tried'],
  lastOutcome: ['最近结果', 'Last outcome'],
  nextTryAt: ['下次推送', 'Next try'],
  pause: ['暂停推送', 'Pause'],
  resume: ['恢复推送', 'Resume'],
  remove: ['移除', 'Remove'],
  removeHint: ['移除后不再推送,待推送的内容一并取消。', 'Nothing more is sent, and what is waiting is discarded.'],
  pauseHint: [
    '暂停期间的内容保留,恢复后继续推送。',
    'What happens during the pause is kept and sent after you resume.',
  ],
  resumeHint: ['恢复后继续推送暂停期间的内容。', 'What happened during the pause is sent, and later events follow.'],
  replay: ['重新推送', 'Send again'],
  replayHint: [
    '自所填位置之后的事件重新推送,并恢复推送。接收系统可能重复收到,应按事件编号去重。',
    'The events after this position are sent again, and the webhook resumes. The receiver must drop the events that it already has, by their ids.',
  ],
  replayAfter: ['事件位置', 'Position'],
  replayHelp: [
    '取自接收系统最后收到的事件(cursor);留空的,从头推送。',
    'The cursor of the last event that the receiver has. If you leave it empty, all events are sent.',
  ],
  whyRemoved: ['已移除', 'The webhook is removed'],
  whyActive: ['正在推送', 'The webhook is active'],
  whyPaused: ['已暂停', 'The webhook is paused'],
  subscribe: ['订阅推送', 'Subscribe a webhook'],
  secretTitle: ['签名密钥', 'Signing secret'],
  secretHint: [
    '密钥只显示这一次,请立即保存到接收系统。',
    'The secret is shown only once. Store it in the receiving system now.',
  ],
} as const satisfies Readonly<Record<string, Words>>;
