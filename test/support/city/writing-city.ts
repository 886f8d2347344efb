import { type EvaluationFact } from '../../../shared/demo/facts/evaluation';
import { type StationFact } from '../../../shared/demo/facts/stations';
import { type RegulationKind, type StationStatus } from '../../../shared/domain/stations';
import { type DemoBatch, type DistrictFacts } from '../../../shared/demo/facts/batch';
import { type DivisionCode, divisionCode } from '../../../shared/kernel/ids/division-code';
import { identityCheckCharacter } from '../../../shared/kernel/ids/identity-number';
import { withCommission } from './crowded-oversight';
import { withHeldLot, withPayments } from './writing-payments';
import { withOversight } from './writing-oversight';
import { withProcurement } from './writing-procurement';
import { CONTRACTOR, LIXIA, SHIZHONG, TODAY, idOf, smallCity } from './small-city';

/** The streets and stations that {@link writingCity} adds to the small city. The street `bare` has no station. */
export const WRITING = {
  [LIXIA]: streets(LIXIA, 10),
  [SHIZHONG]: streets(SHIZHONG, 20),
} as const;
export const LIXIA_WRITES = WRITING[LIXIA] as Streets;
export const SHIZHONG_WRITES = WRITING[SHIZHONG] as Streets;

/** An id that no row has. */
export const MISSING_ID = '01HZX3V9QK7T2M4N6P8R0S1W5Y';
/** The free text that users write. No event and no log may contain this text. */
export const FREE_TEXT = '孙某某家里有事勿入记录';

type Place = { street: DivisionCode; station: string };
type Streets = { bare: DivisionCode; preparing: Place; suspended: Place; closed: Place };

function streets(district: string, number: number): Streets {
  const street = (last: number) => divisionCode(`${district}0${number + last}`);
  const place = (last: number) => ({ street: street(last), station: idOf('ST', number + last) });
  return { bare: street(1), preparing: place(2), suspended: place(3), closed: place(4) };
}

/**
 * Ids in Lixia: a worker without a posting, a worker on post, hours that the street has not confirmed, and an
 * unverified training.
 */
export const LIXIA_STAFF = {
  bench: idOf('WK', 13),
  onPost: idOf('WK', 10),
  logged: idOf('HR', 18),
  training: idOf('TR', 61),
};
export const SHIZHONG_STAFF: typeof LIXIA_STAFF = {
  bench: idOf('WK', 33),
  onPost: idOf('WK', 30),
  logged: idOf('HR', 38),
  training: idOf('TR', 62),
};
/** In each district, a worker on post whose education and qualification no office has verified. */
export const UNVERIFIED_STAFF = { lixia: idOf('WK', 11), shizhong: idOf('WK', 31) };
/** A monthly brief from the first station of each district, and Lixia's annual plan. */
export const SENT_BRIEFS = { lixia: idOf('SB', 10), shizhong: idOf('SB', 30), plan: idOf('SB', 12) };

/** The scored evaluation of Lixia's first street. The period for objections has ended. */
export const SCORED = idOf('EV', 90);
/** An evaluation to which the current contractor of the station may still object. */
export const CONTESTABLE = idOf('EV', 91);
/** Two evaluations to which the current contractor has objected. The city decides on the second objection. */
export const OBJECTED = idOf('EV', 92);
export const OBJECTED_TO_CITY = idOf('EV', 93);
/**
 * An evaluation for which both offices have requested the withdrawal of their scores
 * (mutations/evaluation/seeded-scoring.ts).
 */
export const ASKED = idOf('EV', 94);
/** The personal data of a worker whom the employer in Lixia has already registered. */
export const REGISTERED = personal(LIXIA_STAFF.bench, 9);

/**
 * Builds the city for writes, with two of Lixia's workers also on the roster of Shizhong's employer. One of the two is
 * on post in Lixia, so Shizhong's employer may not post this person.
 */
export function cityOfTwoEmployers(): DemoBatch[] {
  const all = writingCity().flatMap((batch) => (batch.kind === 'DISTRICT' ? batch.workers : []));
  const shared = [LIXIA_STAFF.onPost, LIXIA_STAFF.bench].flatMap((id) => all.filter((each) => each.id === id));
  const contractorId = CONTRACTOR.several;
  const twins = shared.map((each, index) => ({ ...each, id: idOf('WK', 36 + index), contractorId, certificates: [] }));
  return writingCity().map((batch) => {
    if (batch.kind === 'CITY' || batch.district !== SHIZHONG) return batch;
    return { ...batch, workers: [...batch.workers, ...twins] };
  });
}

/**
 * Builds the city for writes: Lixia and Shizhong have rows for every mutation, and neither district may read the
 * other's rows.
 */
export function writingCity(): DemoBatch[] {
  return smallCity().map((batch) => {
    if (batch.kind === 'CITY') return withCommission(batch);
    const watched = withProcurement(withPayments(withOversight(batch)));
    const more = WRITING[batch.district];
    return more === undefined ? watched : withHeldLot(withOpenEvaluation(withStaff(withMore(watched, more))));
  });
}

function withMore(facts: DistrictFacts, more: Streets): DistrictFacts {
  const { bare, preparing, suspended, closed } = more;
  const codes = [bare, preparing.street, suspended.street, closed.street];
  const station = (place: Place, status: StationStatus) => stationAt(facts, place, status);
  return {
    ...facts,
    divisions: [...facts.divisions, ...codes.map((code) => divisionAt(facts, code))],
    regulations: SIX.map((kind, index) => regulation(facts, kind, index)),
    stations: [
      ...facts.stations,
      station(preparing, 'PREPARING'),
      station(suspended, 'SUSPENDED'),
      station(closed, 'CLOSED'),
    ],
  };
}

/**
 * Removes the signatures from the former contractor's scored evaluation, and adds evaluations of the current contractor
 * that the offices scored today.
 */
function withOpenEvaluation(facts: DistrictFacts): DistrictFacts {
  const evaluations = facts.evaluations.map((each) =>
    each.id === SCORED ? { ...each, status: 'SCORED' as const, signatures: [] } : each,
  );
  const signed = evaluations.find(({ id }) => id === idOf('EV', 1));
  return { ...facts, evaluations: signed === undefined ? evaluations : [...evaluations, ...deliveredToday(signed)] };
}

function deliveredToday(signed: EvaluationFact): EvaluationFact[] {
  const scores = signed.scores.map((score) => ({ ...score, scoredOn: TODAY }));
  const fresh = { ...signed, status: 'SCORED' as const, scores, signatures: [] };
  const objection = { on: TODAY, reason: FREE_TEXT, decided: null };
  const last = { ...fresh, yearOrdinal: 3, projectYear: 2027, objection };
  return [
    { ...fresh, id: CONTESTABLE, kind: 'MID_TERM' },
    { ...last, id: ASKED, objection: null, yearOrdinal: 4, projectYear: 2028 },
    { ...last, id: OBJECTED },
    { ...last, id: OBJECTED_TO_CITY, kind: 'MID_TERM', objection: { ...objection, office: 'CITY_BUREAU' } },
  ];
}

function divisionAt({ district }: DistrictFacts, code: DivisionCode): DistrictFacts['divisions'][number] {
  return { code, name: streetName(code), kind: 'SUBDISTRICT', parentCode: district, districtCode: district };
}

function streetName(code: DivisionCode): string {
  return `第${code.slice(-3)}街道`;
}

/** Returns a station that meets ST-2 and ST-3, so that it may open. */
function stationAt(facts: DistrictFacts, { street, station: id }: Place, status: StationStatus): StationFact {
  const name = `${facts.divisions[0]?.name}${streetName(street)}社会工作服务站`;
  const plaque = { text: name, hasEmblem: true, prominent: true, installedOn: '2025-01-20' };
  return {
    id,
    name,
    divisionCode: street,
    districtCode: facts.district,
    status,
    openedOn: status === 'PREPARING' ? null : '2025-02-01',
    suspensions: status === 'SUSPENDED' ? [{ from: '2026-06-01', until: null }] : [],
    serviceKinds: ['PROFESSIONAL_SERVICE'],
    venue: { address: `示例路${street.slice(-3)}号`, source: 'PUBLIC_BUILDING', areaSquareMetres: 80 },
    equipment: {
      items: [{ name: '电脑', quantity: 2 }],
      listedOn: '2025-01-15',
      acknowledgedOn: '2025-01-16',
    },
    signage: (['OUTDOOR', 'INDOOR'] as const).map((placement) => ({ placement, ...plaque })),
  };
}

/** The six kinds of regulation that a district needs (ST-4). */
const SIX: readonly RegulationKind[] = [
  ...(['PERSONNEL', 'FINANCE', 'VOLUNTEERS'] as const),
  ...(['VENUE_USE', 'ARCHIVES', 'RECIPIENT_DATABASE'] as const),
];

function regulation({ district }: DistrictFacts, kind: RegulationKind, index: number) {
  const inForce = { inForceFrom: '2024-01-01', inForceUntil: null };
  const id = idOf('RG', Number(district.slice(-3)) * 10 + index);
  return { id, districtCode: district, stationId: null, kind, title: `${district} ${kind}`, ...inForce };
}

/** Returns a valid identity number with the area code 990000, which no authority issues. */
export function identityNumberOf(birthDate: string, ordinal: number): string {
  const digits = `990000${birthDate.replaceAll('-', '')}${String(ordinal).padStart(3, '0')}`;
  return `${digits}${identityCheckCharacter(digits)}`;
}

function withStaff(facts: DistrictFacts): DistrictFacts {
  const isLixia = facts.district === LIXIA;
  const { bench, onPost, logged, training } = isLixia ? LIXIA_STAFF : SHIZHONG_STAFF;
  const contractorId = isLixia ? CONTRACTOR.lixia : CONTRACTOR.several;
  const unverified = isLixia ? UNVERIFIED_STAFF.lixia : UNVERIFIED_STAFF.shizhong;
  const workers = facts.workers.map((each, index) => ({
    ...each,
    ...personal(each.id, index),
    verification: each.id === unverified ? null : each.verification,
  }));
  const own = workers.find(({ id }) => id === onPost);
  const hours = facts.hours.find(({ workerId }) => workerId === onPost);
  if (own === undefined || hours === undefined) throw new Error('The district must have staff on post.');
  const held = {
    districtCode: facts.district,
    contractorId,
    heldOn: '2026-05-05',
    topic: '督导',
    hours: 4,
    verifiedOn: null,
  };
  return {
    ...facts,
    workers: [...workers, { ...own, ...personal(bench, 9), id: bench, majorKind: 'OTHER', certificates: [] }],
    submissions: sentBy(facts),
    hours: [...facts.hours, { ...hours, id: logged, week: '2026-W23', minutes: 90, status: 'LOGGED' }],
    trainings: [...facts.trainings, { ...held, id: training, attendees: [{ workerId: onPost, passed: true }] }],
  };
}

function sentBy({ district, postings }: DistrictFacts): DistrictFacts['submissions'] {
  const [posting] = postings;
  if (posting === undefined) throw new Error('The district must have staff on post.');
  const { stationId, contractorId } = posting;
  const sent = { districtCode: district, submittedAt: '2026-03-05T02:00:00.000Z', revision: 1 };
  const brief = { kind: 'MONTHLY_BRIEF' as const, period: '2026-02', dueOn: '2026-03-10', stationId, contractorId };
  const plan = {
    kind: 'ANNUAL_PLAN' as const,
    period: '2026',
    dueOn: '2026-03-31',
    stationId: null,
    contractorId: null,
  };
  const isLixia = district === LIXIA;
  return [
    { ...sent, ...brief, id: isLixia ? SENT_BRIEFS.lixia : SENT_BRIEFS.shizhong, content: { summary: FREE_TEXT } },
    ...(isLixia ? [{ ...sent, ...plan, id: SENT_BRIEFS.plan, content: { goals: FREE_TEXT } }] : []),
  ];
}

/** Returns personal data that occur nowhere else, so that a test can find every copy of them. */
function personal(id: string, ordinal: number) {
  const number = Number(id.slice(-4));
  const birthDate = `19${70 + (number % 30)}-0${1 + (number % 9)}-${10 + (ordinal % 19)}`;
  return {
    name: `孙某某${number}`,
    birthDate,
    identityNumber: identityNumberOf(birthDate, number),
    phone: `1${String(9_000_000_000 + number * 7919)}`,
  };
}
