import { type Education } from '../../../../shared/domain/personnel';
import { type IsoWeek, type PlainDate } from '../../../../shared/kernel/dates/period';

/**
 * The facts of personnel about a worker who is on post at the station on the day. A worker is only an id and an age,
 * without a name or a date of birth.
 */
export type WorkerFacts = {
  workerId: string;
  contractorId: string;
  age: number;
  /** The age in full years on the first day of the posting. */
  ageOnPosting: number;
  education: Education;
  /** True if hub or district has verified the level of education (PE-3). */
  isEducationVerified: boolean;
  /** True if the employer claims that the worker is qualified. */
  qualified: boolean;
  /** True if hub or district has verified that the worker is qualified (PE-4). */
  isQualificationVerified: boolean;
  startsOn: PlainDate;
  weeks: readonly WeekFacts[];
};

/**
 * The facts of personnel about a posting at the station, past or present. PE-6 asks who was on post a month after the
 * signing, and ignores who came or left later.
 */
export type PostingFacts = {
  workerId: string;
  contractorId: string;
  startsOn: PlainDate;
  /** The last day on post. */
  endsOn: PlainDate | null;
  /** The earliest day on which a training was held that the worker passed and an office has verified since. */
  trainedOn: PlainDate | null;
};

/** The facts about one of the full ISO weeks before the day. The oldest week comes first. */
export type WeekFacts = {
  week: IsoWeek;
  /** True if the worker was on post at this station on every day of the week. */
  isOnPostThroughout: boolean;
  /** True if the week includes a day of leave. */
  hasLeave: boolean;
  /** The minutes that are confirmed or verified. 0 where none are. */
  confirmedMinutes: number;
  /** True if hours were logged or returned and are not confirmed yet, or if no hours were logged at all. */
  isOpen: boolean;
};
