import { isoWeekOf } from '../../../shared/kernel/dates/period';
import { contractor } from '../city/callers';
import { CONTRACTOR, TODAY } from '../city/small-city';
import { type ModelPosting, type ModelWorker, type StaffModel, hasDays, shareADay } from './staff-model';
import { type Attempt, type Step, picked } from './steps';
import { identityNumberOf } from '../city/writing-city';

export const ROSTER_KINDS = [
  ...(['registerWorker', 'correctWorker', 'addCertificate', 'recordLeave', 'postWorker', 'endPosting'] as const),
];
type RosterStep = Step<(typeof ROSTER_KINDS)[number]>;
type Call = Pick<Attempt, 'caller' | 'name' | 'variables'>;

const EMPLOYERS = [CONTRACTOR.lixia, CONTRACTOR.several];
const CONTRACTORS = [...EMPLOYERS, CONTRACTOR.left, CONTRACTOR.hub];
/** The birth date of the six persons whom the employers register. */
const BORN_ON = '1980-05-06';
const personOf = (number: number) => identityNumberOf(BORN_ON, number % 6);

export function employerFor({ isOwn, who }: Pick<RosterStep, 'isOwn' | 'who'>, own: string): string {
  return isOwn ? own : picked(CONTRACTORS, who);
}

export function rosterAttempt(step: RosterStep, model: StaffModel): Attempt {
  const { kind, what } = step;
  if (kind === 'registerWorker') return register(step, model);
  const worker = workerFor(kind, what, model);
  const employer = employerFor(step, worker.employer);
  const { variables, refusal, change } = EDITS[kind](step, { worker, model, employer });
  const call: Call = { caller: contractor(employer), name: kind, variables };
  const expected = refusal();
  if (expected === null) change();
  return { ...call, expected };
}

/**
 * Returns one of the newest workers. For most calls about a posting, this is a worker for whom the call may succeed.
 */
function workerFor(kind: RosterStep['kind'], what: number, model: StaffModel): ModelWorker {
  const hasOpen = ({ id }: ModelWorker) => model.postingsOf(id).some(({ endsOn }) => endsOn === null || endsOn > TODAY);
  const wanted = kind === 'postWorker' ? (each: ModelWorker) => !hasOpen(each) : hasOpen;
  const isBound = kind === 'postWorker' || kind === 'endPosting';
  const fitting = isBound && what % 4 > 0 ? model.workers.filter(wanted) : model.workers.slice(-8);
  return picked(fitting, what);
}

function register({ who, variant }: RosterStep, model: StaffModel): Attempt {
  const employer = picked(EMPLOYERS, who);
  const person = personOf(variant);
  const graduated = variant % 2 === 0;
  const isWrong = variant % 16 === 15;
  const input = {
    name: `吴某${variant}`,
    birthDate: isWrong ? '1980-05-07' : BORN_ON,
    identityNumber: person,
    phone: '10900000001',
    education: 'BACHELOR',
    major: '专业',
    majorKind: graduated ? 'RELATED' : 'OTHER',
  };
  const call: Call = { caller: contractor(employer), name: 'registerWorker', variables: { input } };
  if (isWrong) return { ...call, expected: 'BAD_USER_INPUT' };
  const isThere = model.workers.some((each) => each.employer === employer && each.person === person);
  if (isThere) return { ...call, expected: 'CONFLICT' };
  const made: ModelWorker = { id: '', employer, person, graduated, certificates: [], version: 1 };
  model.workers.push(made);
  return { ...call, expected: null, made };
}

type About = { worker: ModelWorker; model: StaffModel; employer: string };
type Edit = { variables: Record<string, unknown>; refusal: () => string | null; change: () => void };

const isForeign = ({ worker, employer }: About) => worker.employer !== employer;

const EDITS: Record<Exclude<RosterStep['kind'], 'registerWorker'>, (step: RosterStep, about: About) => Edit> = {
  correctWorker: ({ isStale, variant }, about) => {
    const { worker } = about;
    const graduated = variant % 2 === 0;
    const input = { workerId: worker.id, expectedVersion: worker.version + (isStale ? 3 : 0), phone: '10900000002' };
    return {
      variables: { input: { ...input, majorKind: graduated ? 'SOCIAL_WORK' : 'OTHER' } },
      refusal: () => (isForeign(about) ? 'NOT_FOUND' : isStale ? 'CONFLICT' : null),
      change: () => Object.assign(worker, { graduated, version: worker.version + 1 }),
    };
  },
  addCertificate: ({ variant, isStale }, about) => {
    const { worker } = about;
    const certificate = `SENIOR N${variant % 4}`;
    const obtainedOn = isStale ? '2026-12-31' : '2020-01-01';
    return {
      variables: { input: { workerId: worker.id, level: 'SENIOR', number: `N${variant % 4}`, obtainedOn } },
      refusal: () => {
        if (isStale) return 'BAD_USER_INPUT';
        if (isForeign(about)) return 'NOT_FOUND';
        return worker.certificates.includes(certificate) ? 'CONFLICT' : null;
      },
      change: () => {
        worker.certificates.push(certificate);
        worker.version += 1;
      },
    };
  },
  recordLeave: ({ variant }, about) => {
    const { worker, model } = about;
    const from = `2026-06-${String(1 + (variant % 20)).padStart(2, '0')}`;
    const until = `2026-06-${String((variant % 16) + 8).padStart(2, '0')}`;
    const taken = () =>
      model.leaves.some((each) => each.worker === worker.id && each.from <= until && from <= each.until);
    return {
      variables: { input: { workerId: worker.id, from, until, kind: 'ANNUAL' } },
      refusal: () => (until < from ? 'BAD_USER_INPUT' : isForeign(about) ? 'NOT_FOUND' : taken() ? 'CONFLICT' : null),
      change: () => model.leaves.push({ worker: worker.id, from, until }),
    };
  },
  postWorker: ({ variant, isStale }, about) => {
    const { worker, model, employer } = about;
    const served = [...model.places.keys()].filter((id) => isStale || model.serves(employer, id));
    const station = picked(served.length > 0 ? served : [...model.places.keys()], variant);
    const startsOn = picked([TODAY, '2026-06-20', '2026-07-10', '2026-06-01', '2028-01-01'], variant);
    const posting: ModelPosting = { worker: worker.id, station, employer, startsOn, endsOn: null };
    return {
      variables: { input: { workerId: worker.id, stationId: station, startsOn } },
      refusal: () => {
        if (!model.serves(employer, station)) return 'NOT_FOUND';
        if (model.placeOf(station).isClosed) return 'INVALID_STATE';
        if (!model.serves(employer, station, startsOn)) return 'BAD_USER_INPUT';
        if (isForeign(about)) return 'NOT_FOUND';
        return model.postingsOfPerson(worker).some((each) => shareADay(each, posting)) ? 'CONFLICT' : null;
      },
      change: () => model.postings.push(posting),
    };
  },
  endPosting: ({ variant }, about) => {
    const { worker, model } = about;
    const endsOn = picked([TODAY, '2026-06-19', '2026-06-30', '2026-06-07', '2024-12-31', '2026-08-01'], variant);
    const posting = postingToEnd(model.postingsOf(worker.id), endsOn);
    return {
      variables: { workerId: worker.id, endsOn },
      refusal: () => (isForeign(about) ? 'NOT_FOUND' : endRefusal({ posting, endsOn }, about)),
      change: () => Object.assign(posting ?? {}, { endsOn }),
    };
  },
};

/** Returns the latest open posting that had begun by that day, or the first open posting if none had begun. */
function postingToEnd(postings: readonly ModelPosting[], day: string): ModelPosting | undefined {
  const open = postings.filter((each) => hasDays(each) && (each.endsOn ?? day) >= (each.endsOn === null ? day : TODAY));
  const sorted = [...open].sort((one, other) => (one.startsOn < other.startsOn ? -1 : 1));
  return sorted.filter(({ startsOn }) => startsOn <= day).at(-1) ?? sorted[0];
}

type End = { posting: ModelPosting | undefined; endsOn: string };

function endRefusal({ posting, endsOn }: End, { worker, model }: About): string | null {
  if (posting === undefined) return 'INVALID_STATE';
  const isCalledOff = posting.startsOn > TODAY && endsOn >= TODAY;
  if (endsOn < posting.startsOn && !isCalledOff) return 'BAD_USER_INPUT';
  const isWorkedLater = model.hours.some(
    (each) =>
      each.worker === worker.id &&
      each.station === posting.station &&
      each.week > isoWeekOf(endsOn) &&
      each.minutes > 0 &&
      each.status !== 'RETURNED',
  );
  if (isWorkedLater) return 'BAD_USER_INPUT';
  const others = model.postingsOfPerson(worker).filter((each) => each !== posting);
  return others.some((each) => shareADay(each, { ...posting, endsOn })) ? 'CONFLICT' : null;
}
