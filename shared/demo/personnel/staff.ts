import { type PostingFact, type WorkerFact } from '../facts/personnel';
import { addDays, daysBetween, type PlainDate } from '../../kernel/dates/period';
import { idOn, type DistrictContext } from '../plan/context';
import { personsOf } from '../plan/persons';
import { engagementsOf, type DistrictPlan, type Engagement } from '../plan/plan';
import { qualified, unqualified, type Qualification } from './qualification';
import { chance, int, pickWeighted, type Random } from '../plan/random';
import { SPORADIC } from '../plan/violations';

/**
 * A worker at a station. The `endsOn` of the posting is set if the posting has ended. `place` is the number of the
 * position within the engagement.
 */
export type Stay = { engagement: Engagement; worker: WorkerFact; posting: PostingFact; place: number };

export type Staff = { stays: Stay[]; bench: WorkerFact[] };

const SEVERAL: readonly (readonly [number, number])[] = [
  [3, 50],
  [4, 30],
  [5, 13],
  [6, 7],
];
/**
 * The share of positions that two workers have filled, one after the other. The second worker came early enough to pass
 * a training.
 */
const REPLACED_SHARE = 0.15;
const REPLACED_AFTER_DAYS = 240;

type Period = { startsOn: PlainDate; endsOn: PlainDate | null };
/** A position at a station. If `lacking` is true, every worker in this position is unqualified. */
type Place = { engagement: Engagement; place: number; lacking: boolean };
type Hire = (about: { contractorId: string; on: PlainDate; age: number; qualification: Qualification }) => WorkerFact;

/** The share of workers whose education and qualification an office has verified. */
const VERIFIED_SHARE = 0.97;

function verificationOf(random: Random, on: PlainDate, today: PlainDate): WorkerFact['verification'] {
  const day = addDays(on, int(random, 5, 40));
  const method = chance(random, 0.7) ? 'FILE' : 'SHARED_DATA';
  return chance(random, VERIFIED_SHARE) && day < today ? { on: day, method } : null;
}

function hiring(context: DistrictContext, random: Random): Hire {
  const person = personsOf(context, random);
  const checks = context.stream('verification');
  return ({ contractorId, on, age, qualification }) => ({
    id: idOn(random, addDays(on, -int(random, 3, 20))),
    contractorId,
    ...person(age),
    ...qualification,
    verification: verificationOf(checks, on, context.today),
  });
}

/** Returns the age of a worker today. Nobody was younger than 21 on the first day of the posting. */
function ageOf(random: Random, engagement: Engagement, place: number): number {
  if (place === 0 && engagement.station.violations.includes('PE-2')) return int(random, 43, 45);
  if (chance(random, SPORADIC.overAge)) return int(random, 41, 44);
  return int(random, 25, 40);
}

function qualificationOf(context: DistrictContext, random: Random, about: { lacking: boolean; noDegree: boolean }) {
  const found = about.lacking ? unqualified(random) : qualified(random, context.today);
  return about.noDegree ? { ...unqualified(random), education: 'BELOW_COLLEGE' as const } : found;
}

/**
 * Returns how many of `n` workers are unqualified. PE-4 allows one third. More are unqualified only if the violation is
 * planted or, rarely, by chance.
 */
function unqualifiedOf(random: Random, engagement: Engagement, n: number): number {
  if (engagement.station.violations.includes('PE-4')) return n - 1;
  const most = Math.floor(n / 3);
  return chance(random, SPORADIC.underQualified) ? most + 1 : int(random, 0, most);
}

/**
 * Returns the periods in which a position was filled: one, or two if a second worker followed the first. The list is
 * empty if the position was filled for less than a day.
 */
function periodsOf(random: Random, engagement: Engagement, today: PlainDate): Period[] {
  const startsOn = addDays(engagement.from, int(random, 0, 3));
  const endsOn = engagement.until < today ? engagement.until : null;
  const days = daysBetween(startsOn, endsOn ?? today);
  if (days < 1) return [];
  if (days < REPLACED_AFTER_DAYS || !chance(random, REPLACED_SHARE)) return [{ startsOn, endsOn }];
  const left = addDays(startsOn, int(random, 90, days - 60));
  return [
    { startsOn, endsOn: left },
    { startsOn: addDays(left, int(random, 1, 12)), endsOn },
  ];
}

function stay(context: DistrictContext, random: Random, about: Place & { period: Period; hire: Hire }): Stay {
  const { engagement, place, lacking, period } = about;
  const { station, contract } = engagement;
  const contractorId = contract.contractor.id;
  const noDegree = place === 0 && station.violations.includes('PE-3');
  const qualification = qualificationOf(context, random, { lacking, noDegree });
  const age = ageOf(random, engagement, place);
  const worker = about.hire({ contractorId, on: period.startsOn, age, qualification });
  const id = idOn(random, period.startsOn);
  const posting = { id, workerId: worker.id, stationId: station.id, contractorId, ...period };
  return { engagement, worker, place, posting };
}

function staffAt(context: DistrictContext, random: Random, about: { engagement: Engagement; hire: Hire }): Stay[] {
  const { engagement, hire } = about;
  const { violations, undone } = engagement.station;
  const isShort = violations.includes('PE-1') || undone.includes('PREMISES');
  const n = isShort ? 2 : pickWeighted(random, SEVERAL);
  const unqualifiedPlaces = unqualifiedOf(random, engagement, n);
  return Array.from({ length: n }, (_, place) => place).flatMap((place) =>
    periodsOf(random, engagement, context.today).map((period) =>
      stay(context, random, { engagement, place, lacking: place < unqualifiedPlaces, period, hire }),
    ),
  );
}

/**
 * Generates the workers of each station under each contract: usually three to six at a time, with their predecessors.
 * It also generates a few workers who are not posted.
 */
export function staffOf(context: DistrictContext, plan: DistrictPlan): Staff {
  const random = context.stream('staff');
  const hire = hiring(context, random);
  const stays = engagementsOf(plan, context.today).flatMap((engagement) =>
    staffAt(context, random, { engagement, hire }),
  );
  const current = plan.contracts.filter(
    ({ kind, endsOn, terminatedOn }) => kind === 'STATION' && terminatedOn === null && endsOn >= context.today,
  );
  const bench = current.flatMap(({ contractor, startsOn }) =>
    Array.from({ length: int(random, 0, 2) }, () =>
      hire({
        contractorId: contractor.id,
        on: startsOn,
        age: int(random, 23, 36),
        qualification: qualified(random, context.today),
      }),
    ),
  );
  return { stays, bench };
}
