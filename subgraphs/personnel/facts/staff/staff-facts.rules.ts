import { type Education } from '../../../../shared/domain/personnel';
import { badInput } from '../../../../shared/kernel/errors';
import {
  type IsoWeek,
  type PlainDate,
  addDays,
  ageOn,
  weekEnd,
  weekStart,
} from '../../../../shared/kernel/dates/period';
import { type ServiceHoursRow } from '../../hours/hours/hours.row';
import { type LeaveRow } from '../../worker/leave/leave.row';
import { type PostingRow } from '../../ground/posting/posting.row';
import { type WorkerRow } from '../../worker/worker/worker.row';

const MAX_WEEKS = 12;
const DAYS = [0, 1, 2, 3, 4, 5, 6];
/** The earliest day for which facts can be queried. No station is older. */
const FIRST_DAY = '2000-01-01';

/** The span that facts about staff cover: a day, and a number of full weeks before it. */
export type Span = { on: PlainDate; weeks: number };

/**
 * Checks that 1 ≤ weeks ≤ 12 and that the day is in 2000 or later.
 * @throws HubError BAD_USER_INPUT if one of these conditions fails; the error names the argument `weeks` or `on`
 */
export function assertSpan({ on, weeks }: Span): void {
  if (!Number.isInteger(weeks) || weeks < 1 || weeks > MAX_WEEKS) {
    throw badInput('weeks', {
      zh: `参数 weeks 须为 1 到 ${MAX_WEEKS} 之间的整数。`,
      en: `The argument weeks must be a whole number from 1 to ${MAX_WEEKS}.`,
    });
  }
  if (on >= FIRST_DAY) return;
  throw badInput('on', {
    zh: `参数 on(${on})不得早于 ${FIRST_DAY}。`,
    en: `The argument "on" (${on}) must not be before ${FIRST_DAY}.`,
  });
}

export type WeekFacts = {
  week: IsoWeek;
  isOnPostThroughout: boolean;
  hasLeave: boolean;
  confirmedMinutes: number;
  isOpen: boolean;
};

export type StaffFacts = {
  workerId: string;
  contractorId: string;
  age: number;
  ageOnPosting: number;
  education: Education;
  isEducationVerified: boolean;
  qualified: boolean;
  isQualificationVerified: boolean;
  startsOn: PlainDate;
  weeks: WeekFacts[];
};

/**
 * The records about one worker on post at a station. They are the worker's data and leaves, the current posting, and
 * the postings and hours at the station that reach into the span.
 */
export type StaffRecord = {
  worker: Pick<WorkerRow, 'education' | 'qualified' | 'verifiedEducation' | 'verifiedQualified' | 'verifiedOn'> & {
    birthDate: string;
  };
  /** The posting that is current on the day. */
  posting: Pick<PostingRow, 'workerId' | 'contractorId' | 'startsOn'>;
  postings: readonly Term[];
  leaves: readonly Pick<LeaveRow, 'from' | 'until'>[];
  hours: readonly Hours[];
};
type Term = Pick<PostingRow, 'startsOn' | 'endsOn'>;
type Hours = Pick<ServiceHoursRow, 'week' | 'minutes' | 'status'>;

/**
 * Returns whether a posting includes the day. A posting includes its first and last day. A posting that ends before it
 * begins includes no day.
 */
export function lastsOn({ startsOn, endsOn }: Term, day: PlainDate): boolean {
  return startsOn <= day && (endsOn === null || endsOn >= day);
}

export function staffFacts(record: StaffRecord, on: PlainDate, weeks: readonly IsoWeek[]): StaffFacts {
  const { worker, posting } = record;
  const { birthDate, education, qualified, verifiedEducation, verifiedQualified, verifiedOn } = worker;
  const isVerified = verifiedOn !== null && verifiedOn <= on;
  const { workerId, contractorId, startsOn } = posting;
  return {
    workerId,
    contractorId,
    education,
    isEducationVerified: isVerified && verifiedEducation === education,
    qualified,
    isQualificationVerified: isVerified && verifiedQualified && qualified,
    startsOn,
    age: ageOn(birthDate, on),
    ageOnPosting: ageOn(birthDate, startsOn),
    weeks: weeks.map((week) => weekFacts(record, week)),
  };
}

function weekFacts({ postings, leaves, hours }: StaffRecord, week: IsoWeek): WeekFacts {
  const [monday, sunday] = [weekStart(week), weekEnd(week)];
  const rows = hours.filter((row) => row.week === week);
  const isSettled = ({ status }: Hours) => status === 'CONFIRMED' || status === 'VERIFIED';
  return {
    week,
    isOnPostThroughout: DAYS.every((day) => postings.some((each) => lastsOn(each, addDays(monday, day)))),
    hasLeave: leaves.some(({ from, until }) => from <= sunday && until >= monday),
    confirmedMinutes: rows.filter(isSettled).reduce((sum, { minutes }) => sum + minutes, 0),
    isOpen: rows.length === 0 || !rows.every(isSettled),
  };
}
