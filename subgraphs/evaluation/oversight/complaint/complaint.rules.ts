import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplaintOutcome, type ComplaintRow } from './complaint.row';

/** @throws HubError RATE_LIMITED where a station has had as many on one day as it may */
export function assertNotTooMany(onTheDay: number, mostADay: number): void {
  if (onTheDay < mostADay) return;
  throw new HubError('RATE_LIMITED', {
    zh: '该站点今日收到的投诉已达上限,请明日再试。',
    en: 'The station has had as many complaints today as are taken: try again tomorrow.',
  });
}

export type Answer = { outcome: ComplaintOutcome; remark: string | null };

/** @throws HubError INVALID_STATE where it is answered already */
export function answered(complaint: ComplaintRow, answer: Answer, today: PlainDate): ComplaintRow {
  if (complaint.status !== 'RECEIVED') {
    throw invalidState(complaint.status, { zh: '投诉已经答复。', en: 'The complaint is answered already.' });
  }
  return { ...complaint, ...answer, status: 'ANSWERED', answeredOn: today };
}
