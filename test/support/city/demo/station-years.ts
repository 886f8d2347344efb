import { setTimeout as pause } from 'node:timers/promises';
import { projectYearOf } from '../../../../shared/kernel/dates/period';
import { type Caller } from '../../../../shared/access/caller';
import { contractor, office } from '../callers';
import { type HttpAnswer } from '../../drivers/hub/gateway-under-test';
import { type CityLists } from './demo-city';

/**
 * A station with its lot, contract and contractor, and with its current and its previous project year. The callers are
 * the ones who take part in the evaluations of these years.
 */
export type StationYear = {
  lotId: string;
  contractId: string;
  stationId: string;
  contractorId: string;
  projectYear: number;
  bureau: Caller;
  street: Caller;
  contractor: Caller;
  /**
   * The previous project year and its signed evaluation. A test supersedes this evaluation, so that the offices can
   * score again.
   */
  finished: { projectYear: number; evaluationId: string };
};

/**
 * Returns at most one station year for each contract in force that has several lots. Tests must not change the other
 * lots of the contract.
 */
export function stationYears({ contracts, stations, evaluations }: CityLists, today: string): StationYear[] {
  const inForce = contracts.filter(({ kind, startsOn, endsOn, lots }) => {
    return kind === 'STATION' && startsOn <= today && endsOn >= today && lots.length > 1;
  });
  return inForce.flatMap(({ id: contractId, contractorId, startsOn, lots }) => {
    const year = projectYearOf(startsOn, today);
    const finishedOf = (lotId: string) => finishedYear(evaluations, lotId, year?.projectYear ?? 0);
    const lot = lots.find(({ id, status }) => status === 'ACTIVE' && finishedOf(id) !== null);
    const station = stations.find(({ id, status }) => id === lot?.stationId && status === 'OPERATING');
    const finished = lot === undefined ? null : finishedOf(lot.id);
    if (year === null || lot === undefined || station === undefined || finished === null) return [];
    const offices = {
      bureau: office('DISTRICT_BUREAU', station.districtCode),
      street: office('STREET_OFFICE', station.divisionCode),
      contractor: contractor(contractorId),
    };
    const { projectYear } = year;
    return [{ lotId: lot.id, contractId, stationId: station.id, contractorId, projectYear, finished, ...offices }];
  });
}

/** Returns the signed evaluation of the lot's previous project year, or null if there is none. */
export function finishedYear(
  evaluations: CityLists['evaluations'],
  lotId: string,
  projectYear: number,
): StationYear['finished'] | null {
  const isMeant = (each: CityLists['evaluations'][number]) =>
    each.lotId === lotId && each.projectYear === projectYear - 1 && each.status === 'SIGNED';
  const signed = evaluations.find(isMeant);
  return signed === undefined ? null : { projectYear: projectYear - 1, evaluationId: signed.id };
}

export type Ask = (caller: Caller, query: string, variables: Record<string, unknown>) => Promise<HttpAnswer>;

/** The maximum points of each dimension, as in Jinan's policy. */
const MOST_POINTS: Readonly<Record<string, number>> = {
  ADMINISTRATION: 15,
  FINANCE: 20,
  SERVICE: 40,
  SOCIAL_APPRAISAL: 15,
  PUBLICITY_AND_INNOVATION: 10,
};
const DIMENSIONS = Object.keys(MOST_POINTS);
const SCORE = 'mutation ($input: ScoreEvaluationInput!) { scoreEvaluation(input: $input) { id status } }';
const SIGN =
  'mutation ($id: ID!, $idempotencyKey: ID) { signEvaluation(id: $id, idempotencyKey: $idempotencyKey) { id status } }';

const SUPERSEDE =
  'mutation ($id: ID!, $idempotencyKey: ID) { supersedeEvaluation(id: $id, reason: "重新评估", idempotencyKey: $idempotencyKey) { id status } }';
const ACCEPT =
  'mutation ($id: ID!, $idempotencyKey: ID) { acceptEvaluation(evaluationId: $id, idempotencyKey: $idempotencyKey) { id } }';

/** Does {@link signAlike} with one point in each dimension, so that the signed grade is UNQUALIFIED. */
export function signUnqualified(ask: Ask, year: StationYear): Promise<string> {
  return signAlike(ask, year, 1);
}

/**
 * Supersedes the evaluation of the finished year. Both offices score the year again with the same points in each
 * dimension, the contractor accepts the result, and both offices sign. Each call has an idempotency key, so a test may
 * repeat all calls after a crash.
 * @returns the id of the new evaluation. @throws Error if a call is refused
 */
export async function signAlike(ask: Ask, year: StationYear, points: number): Promise<string> {
  const id = await scoreAlike(ask, year, points);
  await signScored(ask, year, id);
  return id;
}

/** Takes the steps of {@link signAlike} up to the contractor's acceptance. @returns the id of the new evaluation */
export async function scoreAlike(ask: Ask, year: StationYear, points: number): Promise<string> {
  const { stationId, contractorId, bureau, street, contractor: runner, finished } = year;
  const { projectYear, evaluationId } = finished;
  await done(ask(bureau, SUPERSEDE, { id: evaluationId, idempotencyKey: `supersede-${stationId}` }));
  const scores = DIMENSIONS.map((dimension) => ({
    dimension,
    points: Math.min(points, MOST_POINTS[dimension] ?? points),
  }));
  const input = { stationId, projectYear, contractorId, scores, idempotencyKey: `score-${stationId}-${points}` };
  await done(ask(scorer(bureau, points), SCORE, { input }));
  const { id } = await done(ask(scorer(street, points), SCORE, { input }));
  await done(again(() => ask(runner, ACCEPT, { id, idempotencyKey: `accept-${stationId}-${points}` })));
  return id;
}

/**
 * Returns the caller who gives these points for the office. A person who scored a superseded evaluation may not score
 * the new one, so each number of points has its own person.
 */
function scorer(office: Caller, points: number): Caller {
  return { ...office, subject: `${office.role}-scorer-${points}@test` } as Caller;
}

/** Signs a scored evaluation for both offices. @throws Error if a call is refused */
export async function signScored(ask: Ask, { bureau, street }: StationYear, id: string): Promise<void> {
  await done(ask(street, SIGN, { id, idempotencyKey: `sign-${id}` }));
  const { status } = await done(ask(bureau, SIGN, { id, idempotencyKey: `sign-${id}` }));
  if (status !== 'SIGNED') throw new Error(`The evaluation is ${status}, not SIGNED.`);
}

/**
 * Repeats a contractor's call while the answer is UNAVAILABLE, at most 40 times. The Hub answers UNAVAILABLE until
 * finance can confirm the contractor.
 */
async function again(call: () => Promise<HttpAnswer>): Promise<HttpAnswer> {
  let answer = await call();
  for (let tries = 0; tries < 40 && answer.body.errors?.[0]?.extensions.code === 'UNAVAILABLE'; tries += 1) {
    await pause(500);
    answer = await call();
  }
  return answer;
}

async function done(asked: Promise<HttpAnswer>): Promise<{ id: string; status: string }> {
  const { body, text } = await asked;
  const [answer] = Object.values(body.data ?? {});
  if (body.errors !== undefined || answer === null || answer === undefined) throw new Error(text);
  return answer as { id: string; status: string };
}
