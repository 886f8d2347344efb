import { addMonths } from '../../../shared/kernel/dates/period';
import { divisionCode } from '../../../shared/kernel/ids/division-code';
import { type Caller } from '../../../shared/access/caller';
import { contractor, hub, office } from '../city/callers';
import { employerFor } from './roster-steps';
import { CONTRACTOR, LIXIA, SHIZHONG, STREET, TODAY } from '../city/small-city';
import { type ModelHours, type ModelTraining, type StaffModel } from './staff-model';
import { type Attempt, type Step, picked } from './steps';

export const HOURS_KINDS = [
  ...(['logHours', 'confirmHours', 'verifyHours', 'returnHours', 'recordTraining', 'verifyTraining'] as const),
];
type HoursStep = Step<(typeof HOURS_KINDS)[number]>;

const streetOffice = (code: string) => office('STREET_OFFICE', divisionCode(code));
const bureau = (code: string) => office('DISTRICT_BUREAU', divisionCode(code));
const districtHub = (code: string, id: string = CONTRACTOR.hub) => hub(divisionCode(code), id);
const DISTRICTS = [LIXIA, SHIZHONG];

export function hoursAttempt(step: HoursStep, model: StaffModel): Attempt {
  if (step.kind === 'logHours') return log(step, model);
  if (step.kind === 'recordTraining') return train(step, model);
  if (step.kind === 'verifyTraining') return verifyTraining(step, model);
  return review(step, model);
}

/** Returns the attempt to log a worker's hours of a week. The hours of the week at all stations must not exceed 168. */
function log(step: HoursStep, model: StaffModel): Attempt {
  const { what, variant, isStale } = step;
  const posting = picked(model.postings, what + model.postings.length - 6);
  const { worker, employer: own } = posting;
  const employer = employerFor(step, own);
  const station = isStale ? picked([...model.places.keys()], variant) : posting.station;
  const week = picked(['2026-W25', '2026-W24', '2026-W23', '2026-W26', '2026-W27'], variant % 7 > 4 ? 0 : variant % 7);
  const minutes = picked([600, 5000, 10_080, 0, 90, 10_081], variant);
  const input = { stationId: station, week, entries: [{ workerId: worker, minutes }] };
  const call = { caller: contractor(employer), name: 'logHours', variables: { input } };
  const expected = logRefusal({ worker, employer, station, week, minutes }, model);
  if (expected !== null) return { ...call, expected };
  const row = model.hours.find((each) => each.worker === worker && each.station === station && each.week === week);
  if (row !== undefined) relog(row, minutes);
  const made: ModelHours = {
    id: '',
    worker,
    station,
    employer,
    week,
    minutes,
    status: 'LOGGED',
    revision: 1,
    isDetailed: false,
  };
  if (row === undefined) model.hours.push(made);
  return row === undefined ? { ...call, expected, made } : { ...call, expected };
}

type Logged = Pick<ModelHours, 'worker' | 'employer' | 'station' | 'week' | 'minutes'>;

function logRefusal({ worker, employer, station, week, minutes }: Logged, model: StaffModel): string | null {
  if (minutes > 10_080 || week > '2026-W25') return 'BAD_USER_INPUT';
  if (model.workers.find(({ id }) => id === worker)?.employer !== employer) return 'NOT_FOUND';
  const isOnPost = model.isOnPost(worker, station, week);
  if (!model.serves(employer, station) && !isOnPost) return 'NOT_FOUND';
  const elsewhere = model.hours.filter(
    (each) => each.worker === worker && each.week === week && each.station !== station,
  );
  const sum = elsewhere.reduce((total, each) => total + each.minutes, minutes);
  return !isOnPost || sum > 10_080 ? 'BAD_USER_INPUT' : null;
}

/**
 * Changes the row as the Hub does when hours are logged again. If the minutes are the same, the row changes only if it
 * was returned or has details.
 */
function relog(row: ModelHours, minutes: number): void {
  if (row.status !== 'RETURNED' && row.minutes === minutes && !row.isDetailed) return;
  const isSettled = row.status === 'CONFIRMED' || row.status === 'VERIFIED';
  Object.assign(row, { minutes, isDetailed: false, status: 'LOGGED', revision: row.revision + (isSettled ? 1 : 0) });
}

const FROM = { STREET_OFFICE: 'LOGGED', DISTRICT_HUB: 'CONFIRMED' } as const;

function review(step: HoursStep, model: StaffModel): Attempt {
  const { kind, what, variant } = step;
  const isHubs = kind === 'verifyHours' || (kind === 'returnHours' && variant % 2 === 0);
  const waiting = model.hours.filter(({ status }) => status === (isHubs ? 'CONFIRMED' : 'LOGGED'));
  const hours = picked(variant % 4 === 0 || waiting.length === 0 ? model.hours : waiting, what);
  const place = model.placeOf(hours.station);
  const caller = isHubs ? hubFor(step, place.district, hours) : streetFor(step, place.street);
  const reason = kind === 'returnHours' ? { reason: '请核对' } : {};
  const call = { caller, name: kind, variables: { ids: [hours.id], ...reason } };
  const where = caller.division.length === 9 ? place.street : place.district;
  if (where !== caller.division) return { ...call, expected: 'NOT_FOUND' };
  const isOwn = 'contractorId' in caller && caller.contractorId === hours.employer;
  if (isOwn && kind !== 'returnHours') return { ...call, expected: 'FORBIDDEN' };
  if (hours.status !== FROM[caller.role as keyof typeof FROM]) return { ...call, expected: 'INVALID_STATE' };
  hours.status = kind === 'returnHours' ? 'RETURNED' : isHubs ? 'VERIFIED' : 'CONFIRMED';
  return { ...call, expected: null };
}

type Office = Extract<Caller, { division: unknown }>;

function hubFor({ isOwn, who, isStale }: HoursStep, district: string, { employer }: ModelHours): Office {
  const code = isOwn ? district : picked(DISTRICTS, who);
  return districtHub(code, isStale ? employer : undefined) as Office;
}

function streetFor({ isOwn, who }: HoursStep, street: string): Office {
  return streetOffice(isOwn ? street : picked(Object.values(STREET), who)) as Office;
}

/** Returns the attempt to record a training. A contractor needs a lot in the district of the training. */
function train(step: HoursStep, model: StaffModel): Attempt {
  const { what, who, variant, isOwn } = step;
  const { worker, employer, station } = picked(model.postings, what);
  const district = isOwn ? model.placeOf(station).district : picked(DISTRICTS, who);
  const caller = picked([contractor(employer), bureau(district), districtHub(district)], variant);
  const heldOn = variant % 8 === 7 ? '2026-06-18' : '2026-06-10';
  const attendees = [{ workerId: worker, passed: true }];
  const call = {
    caller,
    name: 'recordTraining',
    variables: { input: { division: district, heldOn, topic: '培训', hours: 2, attendees } },
  };
  if (heldOn > '2026-06-17') return { ...call, expected: 'BAD_USER_INPUT' };
  const isHere = caller.role === 'CONTRACTOR' ? model.servesIn(employer, district) : true;
  const isKnown = caller.role === 'CONTRACTOR' || wasIn(worker, district, model);
  if (!isHere || !isKnown) return { ...call, expected: 'NOT_FOUND' };
  const recorder = { subject: 'subject' in caller ? caller.subject : null, contractor: contractorOf(caller) };
  const made: ModelTraining = { id: '', district, attendees: [worker], isVerified: false, recorder };
  model.trainings.push(made);
  return { ...call, expected: null, made };
}

function verifyTraining({ what, who, variant, isOwn, isStale }: HoursStep, model: StaffModel): Attempt {
  const training = picked(model.trainings, what + model.trainings.length - 4);
  const district = isOwn ? training.district : picked(DISTRICTS, who);
  const ownContractor = isStale ? (training.recorder.contractor ?? undefined) : undefined;
  const caller = variant % 2 === 0 ? bureau(district) : districtHub(district, ownContractor);
  const call = { caller, name: 'verifyTraining', variables: { id: training.id } };
  if (district !== training.district) {
    const isKnown = training.attendees.some((worker) => wasIn(worker, district, model));
    return { ...call, expected: isKnown ? 'FORBIDDEN' : 'NOT_FOUND' };
  }
  const { subject, contractor: recorder } = training.recorder;
  const isHis =
    ('subject' in caller && caller.subject === subject) || (recorder !== null && recorder === contractorOf(caller));
  if (isHis) return { ...call, expected: 'FORBIDDEN' };
  if (training.isVerified) return { ...call, expected: 'INVALID_STATE' };
  training.isVerified = true;
  return { ...call, expected: null };
}

function wasIn(worker: string, district: string, model: StaffModel): boolean {
  return model
    .postingsOf(worker)
    .some(({ station, endsOn }) => model.placeOf(station).district === district && isRecent(endsOn));
}

function contractorOf(caller: Caller): string | null {
  return 'contractorId' in caller ? caller.contractorId : null;
}

/**
 * Returns whether offices may still read the worker of a posting. They may do so until 12 months after the posting has
 * ended. A signed evaluation could change this, but no step of the model signs one.
 */
function isRecent(endsOn: string | null): boolean {
  return endsOn === null || addMonths(endsOn, 12) >= TODAY;
}
