import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type StationStatus } from '../../domain/stations';
import { type ContractKind } from '../../domain/contracts';
import { type PlainDate } from '../../kernel/dates/period';
import { type Term } from './timelines';
import { type ViolationId } from './violations';

/**
 * The outline of a district, from which each kind of fact is generated: its stations, who ran them when, and what
 * became of each lot. It fixes the ids that several facts refer to.
 */
export type DistrictPlan = { stations: StationPlan[]; contracts: ContractPlan[] };

/** A suspended station has been suspended, and has logged no hours, for this many full weeks. ST-1 allows 30 days. */
export const SUSPENDED_WEEKS = 3;

/** A setback that also happens in a real city and breaks no rule. */
export type Setback = 'SUPERSEDED' | 'REJECTED' | 'RETURNED';

export type StationPlan = {
  id: string;
  street: Division;
  name: string;
  status: StationStatus;
  openedOn: PlainDate | null;
  violations: ViolationId[];
  setbacks: Setback[];
};

/** The effect that the evaluation of the last finished project year has on the lot. */
export type Fate = 'GOES_ON' | 'IGNORED' | 'HELD' | 'TERMINATED' | 'SETTLED';

export type LotPlan = {
  id: string;
  contract: ContractPlan;
  /** Null for the hub's lot. */
  station: StationPlan | null;
  priceFen: number;
  fate: Fate;
  terminatedOn: PlainDate | null;
  /** The state in which its latest payment stays for now; null if the state follows from the dates. */
  waitsAt: Waiting | null;
  /** The course of the evaluation of the year that has just ended; null if the dates decide it. */
  contest: Contest | null;
};

/**
 * The course of an evaluation in progress. HALF_SCORED: one office has scored. UNCONTESTED: both have, and nobody
 * objected. OBJECTED, OBJECTED_TO_CITY: an objection waits at the district, or at the city. DISMISSED_BY_CITY: the city
 * has dismissed it. UPHELD, WITHDRAWN_BY_CITY: other persons have scored again, because the objection was upheld or the
 * city withdrew the scores.
 */
export type Contest =
  | 'HALF_SCORED'
  | 'UNCONTESTED'
  | 'OBJECTED'
  | 'OBJECTED_TO_CITY'
  | 'DISMISSED_BY_CITY'
  | 'UPHELD'
  | 'WITHDRAWN_BY_CITY';

/** The states of a payment in progress: milestone reached, requested, approved. */
export type Waiting = 'DUE' | 'REQUESTED' | 'APPROVED';

export type ContractPlan = Term & {
  id: string;
  noticeId: string;
  kind: ContractKind;
  contractor: ContractorFact;
  violations: ViolationId[];
  lots: LotPlan[];
};

/** A contractor's service at a station under one lot, from the first to the last day, which may lie in the future. */
export type Engagement = {
  lot: LotPlan;
  contract: ContractPlan;
  station: StationPlan;
  from: PlainDate;
  until: PlainDate;
};

/** Returns all engagements that have begun, in the order of contracts and lots. */
export function engagementsOf(plan: DistrictPlan, today: PlainDate): Engagement[] {
  const started = plan.contracts.filter((contract) => contract.startsOn < today);
  return started.flatMap((contract) =>
    contract.lots.flatMap((lot) =>
      lot.station === null
        ? []
        : [
            {
              lot,
              contract,
              station: lot.station,
              from: contract.startsOn,
              until: lot.terminatedOn ?? contract.endsOn,
            },
          ],
    ),
  );
}
