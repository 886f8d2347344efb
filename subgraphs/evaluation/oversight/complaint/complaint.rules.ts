import { type ComplaintOutcome } from '../../../../shared/domain/oversight';
import { HubError, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type ComplaintRow } from './complaint.row';

/** @throws HubError RATE_LIMITED if the station has reached its limit of complaints for the day */
export function assertNotTooMany(onTheDay: number, mostADay: number): void {
  if (onTheDay < mostADay) return;
  throw new HubError('RATE_LIMITED', {
    zh: `该社工站今日收到的投诉已达上限(${mostADay} 件),请明日再试。`,
    en: `The station has reached its limit of ${mostADay} complaints today. Try again tomorrow.`,
  });
}

export type Answer = { outcome: ComplaintOutcome; remark: string | null };

/** Returns the complaint as answered. @throws HubError INVALID_STATE if it already is */
export function answered(complaint: ComplaintRow, answer: Answer, today: PlainDate): ComplaintRow {
  if (complaint.status !== 'RECEIVED') {
    throw invalidState(complaint.status, {
      zh: '该投诉已经答复,不能再次答复。',
      en: 'The complaint has already been answered and cannot be answered again.',
    });
  }
  return { ...complaint, ...answer, status: 'ANSWERED', answeredOn: today };
}
