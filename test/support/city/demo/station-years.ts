import { projectYearOf } from '../../../../shared/kernel/dates/period';
import { type Caller } from '../../../../shared/access/caller';
import { office } from '../callers';
import { type HttpAnswer } from '../../drivers/hub/gateway-under-test';
import { type CityLists } from './demo-city';

/** A current project year of a station without an evaluation, and the two offices that evaluate it. */
export type StationYear = {
  lotId: string;
  contractId: string;
  stationId: string;
  contractorId: string;
  projectYear: number;
  bureau: Caller;
  street: Caller;
};

/** Returns one such year for each contract with several lots. The other lots must stay untouched. */
export function stationYears({ contracts, stations, evaluations }: CityLists, today: string): StationYear[] {
  const inForce = contracts.filter(({ kind, startsOn, endsOn, lots }) => {
    return kind === 'STATION' && startsOn <= today && endsOn >= today && lots.length > 1;
  });
  return inForce.flatMap(({ id: contractId, contractorId, startsOn, lots }) => {
    const year = projectYearOf(startsOn, today);
    const isFree = (lotId: string) =>
      !evaluations.some((each) => each.lotId === lotId && each.projectYear === year?.projectYear);
    const lot = lots.find(({ id, status }) => status === 'ACTIVE' && isFree(id));
    const station = stations.find(({ id, status }) => id === lot?.stationId && status === 'OPERATING');
    if (year === null || lot === undefined || station === undefined) return [];
    const offices = {
      bureau: office('DISTRICT_BUREAU', station.districtCode),
      street: office('STREET_OFFICE', station.divisionCode),
    };
    const { projectYear } = year;
    return [{ lotId: lot.id, contractId, stationId: station.id, contractorId, projectYear, ...offices }];
  });
}

type Ask = (caller: Caller, query: string, variables: Record<string, unknown>) => Promise<HttpAnswer>;

/** The weights of the policy. */
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

/** Ten per cent of the possible points: unqualified. */
export function signUnqualified(ask: Ask, year: StationYear): Promise<string> {
  return signAlike(ask, year, 1);
}

/**
 * Scores the year for both offices with the same points in each dimension, and signs for both. Each call has an idempotency key,
 * so a caller may repeat all calls after a crash. @returns the evaluation's id. @throws Error if a call is refused
 */
export async function signAlike(ask: Ask, year: StationYear, points: number): Promise<string> {
  const { stationId, projectYear, contractorId, bureau, street } = year;
  const scores = DIMENSIONS.map((dimension) => ({
    dimension,
    points: Math.min(points, MOST_POINTS[dimension] ?? points),
  }));
  const input = { stationId, projectYear, contractorId, scores, idempotencyKey: `score-${stationId}-${points}` };
  await done(ask(bureau, SCORE, { input }));
  const { id } = await done(ask(street, SCORE, { input }));
  await done(ask(street, SIGN, { id, idempotencyKey: `sign-${stationId}-${points}` }));
  const { status } = await done(ask(bureau, SIGN, { id, idempotencyKey: `sign-${stationId}-${points}` }));
  if (status !== 'SIGNED') throw new Error(`The evaluation is ${status}, not SIGNED.`);
  return id;
}

async function done(asked: Promise<HttpAnswer>): Promise<{ id: string; status: string }> {
  const { body, text } = await asked;
  const [answer] = Object.values(body.data ?? {});
  if (body.errors !== undefined || answer === null || answer === undefined) throw new Error(text);
  return answer as { id: string; status: string };
}
