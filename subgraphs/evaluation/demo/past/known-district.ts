import { type CityFacts, type DistrictFacts } from '../../../../shared/demo/facts/batch';
import {
  type BudgetLineFact,
  type ContractFact,
  type ContractorFact,
  type DisbursementFact,
  type LotFact,
  type NoticeFact,
} from '../../../../shared/demo/facts/finance';
import {
  type HoursFact,
  type LeaveFact,
  type PostingFact,
  type WorkerFact,
} from '../../../../shared/demo/facts/personnel';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { grouped } from '../../../../shared/kernel/grouped';
import { type ObligationFacts } from '../../assessment/facts/filing-facts';
import { obligationFacts } from '../../assessment/facts/own-facts.rules';
import { type EvaluationRow } from '../../scoring/evaluation/evaluation.row';
import { type ObligationRow } from '../../submission/obligation/obligation.row';

/** A day later than every submission, so that no submission is left out. */
const LATEST = '9999-12-31';

export type SignedLot = { lot: LotFact; contract: ContractFact };
export type PassedTraining = { heldOn: PlainDate; verifiedOn: PlainDate | null };
type Check = { stationId: string; checkedOn: PlainDate; rule: string | null; verdict: 'MET' | 'NOT_MET' | null };

/** The rows of this subgraph by which the past of a district is judged. */
export type OwnRows = { evaluations: readonly EvaluationRow[]; obligations: readonly ObligationRow[] };

/** The facts of a district, mostly in maps, so that many days can be judged quickly. */
export type KnownDistrict = {
  facts: DistrictFacts;
  contractors: ReadonlyMap<string, ContractorFact>;
  notices: ReadonlyMap<string, NoticeFact>;
  workers: ReadonlyMap<string, WorkerFact>;
  lines: ReadonlyMap<string, BudgetLineFact>;
  lots: ReadonlyMap<string | null, SignedLot[]>;
  paid: ReadonlyMap<string, DisbursementFact[]>;
  postings: ReadonlyMap<string, PostingFact[]>;
  hours: ReadonlyMap<string, HoursFact>;
  /** The first week with hours; null where there are none. */
  firstWeek: string | null;
  leaves: ReadonlyMap<string, LeaveFact[]>;
  trainings: ReadonlyMap<string, PassedTraining[]>;
  checks: ReadonlyMap<string, Check[]>;
  evaluations: ReadonlyMap<string, EvaluationRow[]>;
  /** The obligations as they are today, by station. The district's own obligations have the key null. */
  obligations: ReadonlyMap<string | null, ObligationFacts[]>;
};

export function knownDistrict(facts: DistrictFacts, { contractors }: CityFacts, rows: OwnRows): KnownDistrict {
  const lots = facts.contracts.flatMap((contract) => contract.lots.map((lot) => ({ lot, contract })));
  const paid = facts.disbursements.filter(({ status }) => status === 'PAID' || status === 'CONFIRMED');
  return {
    facts,
    contractors: byId(contractors),
    notices: byId(facts.notices),
    workers: byId(facts.workers),
    lines: byId(facts.budgetLines),
    lots: grouped(
      lots.toSorted((one, other) => one.contract.startsOn.localeCompare(other.contract.startsOn)),
      ({ lot }) => lot.stationId,
    ),
    paid: grouped(paid, ({ lotId }) => lotId),
    postings: grouped(facts.postings, ({ stationId }) => stationId),
    hours: new Map(facts.hours.map((row) => [hoursKey(row), row])),
    firstWeek: firstWeekOf(facts.hours),
    leaves: grouped(facts.leaves, ({ workerId }) => workerId),
    trainings: trainingsByWorker(facts),
    checks: grouped(checksOf(facts), ({ stationId }) => stationId),
    evaluations: grouped(
      rows.evaluations.filter(({ isCurrent }) => isCurrent === true),
      ({ stationId }) => stationId,
    ),
    obligations: new Map(
      [...grouped(rows.obligations, ({ stationId }) => stationId)].map(([id, own]) => [
        id,
        obligationFacts(own, LATEST),
      ]),
    ),
  };
}

function firstWeekOf(hours: readonly HoursFact[]): string | null {
  return hours.reduce<string | null>((first, { week }) => (first === null || week < first ? week : first), null);
}

export function hoursKey({ workerId, week }: Pick<HoursFact, 'workerId' | 'week'>): string {
  return `${workerId} ${week}`;
}

function byId<Fact extends { id: string }>(facts: readonly Fact[]): Map<string, Fact> {
  return new Map(facts.map((fact) => [fact.id, fact]));
}

function trainingsByWorker({ trainings }: DistrictFacts): Map<string, PassedTraining[]> {
  const passed = trainings.flatMap(({ heldOn, verifiedOn, attendees }) =>
    attendees.filter((each) => each.passed).map(({ workerId }) => ({ workerId, heldOn, verifiedOn })),
  );
  return grouped(passed, ({ workerId }) => workerId);
}

/** Returns the verdicts that visits and inspections recorded about rules, the earliest first. */
function checksOf({ visits, inspections }: DistrictFacts): Check[] {
  const all = [
    ...visits.map(({ visitedOn: checkedOn, ...each }) => ({ checkedOn, ...each })),
    ...inspections.map(({ inspectedOn: checkedOn, ...each }) => ({ checkedOn, ...each })),
  ].toSorted((one, other) => one.checkedOn.localeCompare(other.checkedOn));
  return all.flatMap(({ stationId, checkedOn, observations }) =>
    observations.map(({ rule, verdict }) => ({ stationId, checkedOn, rule, verdict })),
  );
}

/** Returns the obligations of a station, or of the district if `stationId` is null, as they stood on a day. */
export function pastObligations(known: KnownDistrict, stationId: string | null, on: PlainDate): ObligationFacts[] {
  return (known.obligations.get(stationId) ?? []).map((each) =>
    each.submittedOn !== null && each.submittedOn > on ? { ...each, submittedOn: null } : each,
  );
}
