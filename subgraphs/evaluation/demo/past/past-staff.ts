import { type HoursFact, type PostingFact, type WorkerFact } from '../../../../shared/demo/facts/personnel';
import { ageOn, lastFullWeeks, type PlainDate, weekEnd, weekStart } from '../../../../shared/kernel/dates/period';
import { earliest } from '../../../../shared/kernel/dates/extremes';
import { once } from '../../../../shared/kernel/once';
import { type PostingFacts, type WeekFacts, type WorkerFacts } from '../../assessment/facts/staff-facts';
import { type KnownDistrict, hoursKey } from './known-district';

/** A past day, and the number of full weeks before it. */
type Span = { on: PlainDate; weeks: number };
type Week = { week: string; from: PlainDate; until: PlainDate };

/** Returns the staff who were on post at a station on a day, each with the weeks before that day that PE-5 judges. */
export function pastStaff(known: KnownDistrict, stationId: string, { on, weeks }: Span): WorkerFacts[] {
  // The weeks are computed only when they are read, because PE-5 is the only rule that reads them.
  const judged = once(() =>
    lastFullWeeks(on, weeks).map((week) => ({ week, from: weekStart(week), until: weekEnd(week) })),
  );
  const onPost = (known.postings.get(stationId) ?? []).filter(
    ({ startsOn, endsOn }) => startsOn <= on && (endsOn === null || endsOn >= on),
  );
  return onPost.flatMap((posting) => {
    const worker = known.workers.get(posting.workerId);
    if (worker === undefined) return [];
    const facts = once(() => judged().map((week) => weekFacts(known, posting, week)));
    return [
      {
        ...workerFacts(worker, posting, on),
        get weeks() {
          return facts();
        },
      },
    ];
  });
}

function workerFacts(worker: WorkerFact, posting: PostingFact, on: PlainDate): Omit<WorkerFacts, 'weeks'> {
  const { birthDate, education, majorKind, certificates, verification } = worker;
  const { workerId, contractorId, startsOn } = posting;
  const qualified = majorKind !== 'OTHER' || certificates.length > 0;
  const isVerified = verification !== null && verification.on <= on;
  return {
    workerId,
    contractorId,
    startsOn,
    age: ageOn(birthDate, on),
    ageOnPosting: ageOn(birthDate, startsOn),
    education,
    isEducationVerified: isVerified,
    qualified,
    isQualificationVerified: isVerified && qualified,
  };
}

/**
 * Returns the facts of a week. The hours count with their present status, because offices confirm the hours of a week
 * before PE-5 judges that week.
 */
function weekFacts(known: KnownDistrict, { workerId, startsOn, endsOn }: PostingFact, judged: Week): WeekFacts {
  const { week, from, until } = judged;
  const row = known.hours.get(hoursKey({ workerId, week }));
  const leaves = known.leaves.get(workerId) ?? [];
  return {
    week,
    isOnPostThroughout: startsOn <= from && (endsOn === null || endsOn >= until),
    hasLeave: leaves.some((leave) => leave.from <= until && leave.until >= from),
    confirmedMinutes: row !== undefined && isSettled(row) ? row.minutes : 0,
    isOpen: row === undefined || !isSettled(row),
  };
}

function isSettled({ status }: HoursFact): boolean {
  return status === 'CONFIRMED' || status === 'VERIFIED';
}

/** Returns all postings at a station that had begun by a day, with the trainings that were verified by then. */
export function pastPostings(known: KnownDistrict, stationId: string, on: PlainDate): PostingFacts[] {
  const begun = (known.postings.get(stationId) ?? []).filter(({ startsOn }) => startsOn <= on);
  return begun.map(({ workerId, contractorId, startsOn, endsOn }) => ({
    workerId,
    contractorId,
    startsOn,
    endsOn,
    trainedOn: trainedOn(known, { workerId, endsOn }, on),
  }));
}

function trainedOn(
  { trainings }: KnownDistrict,
  { workerId, endsOn }: Pick<PostingFact, 'workerId' | 'endsOn'>,
  on: PlainDate,
): PlainDate | null {
  const counted = (trainings.get(workerId) ?? []).filter(
    ({ heldOn, verifiedOn }) => verifiedOn !== null && verifiedOn <= on && (endsOn === null || heldOn <= endsOn),
  );
  return earliest(counted.map(({ heldOn }) => heldOn));
}
