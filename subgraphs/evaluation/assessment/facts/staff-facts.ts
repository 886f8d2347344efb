import { type Education } from '../../../../shared/domain/personnel';
import { type IsoWeek, type PlainDate } from '../../../../shared/kernel/dates/period';

/** From personnel: a worker on post at the station on the day. Nobody is named: a worker is an id with an age and no date of birth. */
export type WorkerFacts = {
  workerId: string;
  contractorId: string;
  age: number;
  /** In full years, on the first day of the posting. */
  ageOnPosting: number;
  education: Education;
  qualified: boolean;
  startsOn: PlainDate;
  weeks: readonly WeekFacts[];
};

/**
 * From personnel: a posting at the station, past or present. PE-6 asks who was on post a month after the signing; whoever came or
 * left since does not count.
 */
export type PostingFacts = {
  workerId: string;
  contractorId: string;
  startsOn: PlainDate;
  /** The last day on post. */
  endsOn: PlainDate | null;
  /** The earliest day on which a training that the worker passed was verified. */
  trainingVerifiedOn: PlainDate | null;
};

/** One of the full ISO weeks before the day, oldest first. */
export type WeekFacts = {
  week: IsoWeek;
  /** On post at this station on each of its days. */
  isOnPostThroughout: boolean;
  /** A day of leave lies in it. */
  hasLeave: boolean;
  /** Confirmed or verified; 0 where nothing is. */
  confirmedMinutes: number;
  /** Something was logged or returned and is not confirmed, or nothing was logged at all. */
  isOpen: boolean;
};
