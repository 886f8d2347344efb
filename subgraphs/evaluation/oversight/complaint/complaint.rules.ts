import { type ComplaintOutcome, type ComplaintStatus } from '../../../../shared/domain/oversight';
import { HubError, badInput, invalidState } from '../../../../shared/kernel/errors';
import { type PlainDate, addYears } from '../../../../shared/kernel/dates/period';
import { type Policy } from '../../../../shared/policy/schema/policy-schema';
import { addWorkingDays } from '../../../../shared/policy/working-days';
import { type ComplaintReceiptRow, type ComplaintRow } from './complaint.row';

/** Checks that the station has not reached its limit of complaints for the day. @throws HubError RATE_LIMITED */
export function assertNotTooMany(onTheDay: number, mostADay: number): void {
  if (onTheDay < mostADay) return;
  throw new HubError('RATE_LIMITED', {
    zh: `该社工站今日收到的投诉已达上限(${mostADay} 件),请明日再试。`,
    en: `The station has reached its limit of ${mostADay} complaints today. Try again tomorrow.`,
  });
}

/** Returns the status to show. A received complaint is overdue from the day after its due date. */
export function statusOf({ status, dueOn }: Pick<ComplaintRow, 'status' | 'dueOn'>, today: PlainDate): ComplaintStatus {
  return status === 'RECEIVED' && dueOn !== null && dueOn < today ? 'OVERDUE' : status;
}

/**
 * Returns the last day for the answer. It lies the policy's number of working days after the day on which the complaint
 * was received. Null if no policy sets a term.
 */
export function dueDateOf(receivedOn: PlainDate, policy: Policy | null): PlainDate | null {
  if (policy?.complaints === undefined) return null;
  return addWorkingDays(receivedOn, policy.complaints.workingDays, policy.calendar);
}

/** Checks that the hotline's ticket was received within the last year. @throws HubError BAD_USER_INPUT */
export function assertReceived(receivedOn: PlainDate, today: PlainDate): void {
  const earliest = addYears(today, -1);
  if (receivedOn >= earliest && receivedOn <= today) return;
  throw badInput('input.receivedOn', {
    zh: `收到日期(${receivedOn})不得早于一年之前(${earliest}),也不得晚于今日(${today}),请改正。`,
    en: `The date of receipt (${receivedOn}) must lie between one year ago (${earliest}) and today (${today}). Correct the date.`,
  });
}

export type Answer = { outcome: ComplaintOutcome; remark: string | null; publishedAnswer: string | null };

/**
 * Returns the complaint as answered, in time or late.
 * @throws HubError INVALID_STATE if it has ended; BAD_USER_INPUT for REFERRED, which only `transferComplaint` sets
 */
export function answered(complaint: ComplaintRow, answer: Answer, today: PlainDate): ComplaintRow {
  assertPending(complaint);
  if (answer.outcome === 'REFERRED') {
    throw badInput('outcome', {
      zh: '转办须写明承办机关,不能在答复中办理。请改用“转办”办理。',
      en: 'An answer cannot transfer a complaint, because a transfer must name the authority. Use transferComplaint instead.',
    });
  }
  return { ...complaint, ...answer, status: 'ANSWERED', answeredOn: today };
}

export type Transfer = { authority: string; hotlineNumber: string | null; remark: string | null };

/** Returns the complaint as transferred to another authority. @throws HubError INVALID_STATE if it has ended */
export function transferred(
  complaint: ComplaintRow,
  { authority, hotlineNumber, remark }: Transfer,
  today: PlainDate,
): ComplaintRow {
  assertPending(complaint);
  const over = { transferredTo: authority, transferredOn: today, hotlineNumberOut: hotlineNumber, remark };
  return { ...complaint, ...over, status: 'TRANSFERRED', outcome: 'REFERRED' };
}

export type Extension = { reason: string; dueOn: PlainDate };

/**
 * Returns the complaint with a later due date.
 * @throws HubError INVALID_STATE if it has ended, is overdue or was extended before; BAD_USER_INPUT if the new date is
 * not later than the present one, or more than a year ahead
 */
export function extended(complaint: ComplaintRow, { reason, dueOn }: Extension, today: PlainDate): ComplaintRow {
  assertPending(complaint);
  if (statusOf(complaint, today) === 'OVERDUE') {
    throw invalidState('OVERDUE', {
      zh: `该投诉的答复期限(${complaint.dueOn})已过,不能延期,请尽快答复。`,
      en: `The answer was due on ${complaint.dueOn}, so the due date can no longer be extended. Answer as soon as possible.`,
    });
  }
  if (complaint.extendedOn !== null) {
    throw invalidState('EXTENDED', {
      zh: `该投诉已于 ${complaint.extendedOn} 延期一次,不能再次延期,请在答复期限(${complaint.dueOn})内答复。`,
      en:
        `The due date was extended on ${complaint.extendedOn} and cannot be extended again. ` +
        `Answer by ${complaint.dueOn}.`,
    });
  }
  const [after, latest] = [complaint.dueOn ?? today, addYears(today, 1)];
  if (dueOn <= after || dueOn > latest) {
    throw badInput('dueOn', {
      zh: `新的答复期限(${dueOn})须晚于 ${after},且不得晚于一年之后(${latest}),请改正。`,
      en: `The new due date (${dueOn}) must be later than ${after}, and at most one year from now (${latest}). Correct the date.`,
    });
  }
  return { ...complaint, dueOn, extendedOn: today, extensionReason: reason };
}

/** Checks that the complaint is neither answered nor transferred. @throws HubError INVALID_STATE */
function assertPending({ status }: ComplaintRow): void {
  switch (status) {
    case 'RECEIVED':
      return;
    case 'ANSWERED':
      throw invalidState(status, {
        zh: '该投诉已经答复,无须再次办理。',
        en: 'The complaint has already been answered. Nothing remains to be done.',
      });
    case 'TRANSFERRED':
      throw invalidState(status, {
        zh: '该投诉已转其他机关办理,无须再次办理。',
        en: 'The complaint was transferred to another authority, which handles it. Nothing remains to be done.',
      });
  }
}

/** The fields of a complaint that the holder of its receipt may read. */
type KnownComplaint = Omit<ComplaintReceiptRow, ReceiptKey>;

/** Returns only the fields of a complaint that the holder of its receipt may read. */
export function knownByReceipt(complaint: KnownComplaint): KnownComplaint {
  const { status, receivedOn, dueOn, extendedOn, outcome, publishedAnswer, answeredOn, transferredTo } = complaint;
  return { status, receivedOn, dueOn, extendedOn, outcome, publishedAnswer, answeredOn, transferredTo };
}
type ReceiptKey = 'receiptHash' | 'complaintId' | 'stationId';

/**
 * Returns the error for a hotline ticket that the district has already entered. The error names the complaint, unless
 * its station has left the caller's scope.
 */
export function enteredAlready(known: { id: string } | null): HubError {
  const [zh, en] = known === null ? ['', ''] : [`(投诉编号 ${known.id})`, `, as complaint ${known.id}`];
  return new HubError(
    'CONFLICT',
    {
      zh: `该 12345 工单号已登记${zh},请核对工单号。`,
      en: `This ticket of the 12345 hotline is already recorded${en}. Check its number.`,
    },
    known === null ? {} : { id: known.id },
  );
}
