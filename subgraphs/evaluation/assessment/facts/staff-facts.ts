import { type Education } from '../../../../shared/domain/personnel';
import { type IsoWeek, type PlainDate } from '../../../../shared/kernel/dates/period';

/**
 * The facts about a worker who is on post at the station on the day, from the personnel subgraph. They identify the
 * worker by id only, without a name or a date of birth.
 */
export type WorkerFacts = {
  workerId: string;
  contractorId: string;
  age: number;
  /** The age in full years on the first day of the posting. */
  ageOnPosting: number;
  education: Education;
  /** True if the district hub or the district bureau has verified the level of education (PE-3). */
  isEducationVerified: boolean;
  /** True if the contractor claims that the worker is qualified. */
  qualified: boolean;
  /** True if the district hub or the district bureau has verified that the worker is qualified (PE-4). */
  isQualificationVerified: boolean;
  startsOn: PlainDate;
  weeks: readonly WeekFacts[];
};

/**
 * The facts about a past or present posting at the station, from the personnel subgraph. Past postings matter to PE-6,
 * which judges who was on post a number of months after the signing.
 */
export type PostingFacts = {
  workerId: string;
  contractorId: string;
  startsOn: PlainDate;
  /** The last day on post. Null while the posting has no end. */
  endsOn: PlainDate | null;
  /** The day of the earliest training that the worker has passed and an office has verified. Null if there is none. */
  trainedOn: PlainDate | null;
};

/** The facts about a worker in one of the full ISO weeks before the day. Lists begin with the oldest week. */
export type WeekFacts = {
  week: IsoWeek;
  /** True if the worker was on post at this station on every day of the week. */
  isOnPostThroughout: boolean;
  /** True if the week includes a day of leave. */
  hasLeave: boolean;
  /** The confirmed or verified minutes, or 0 if there are none. */
  confirmedMinutes: number;
  /** True if the hours of the week are not settled: no hours were logged, or the logged hours are not confirmed yet. */
  isOpen: boolean;
};
