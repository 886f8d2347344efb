import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type StationStatus } from '../../domain/stations';
import { type ContractKind } from '../../domain/contracts';
import { type PlainDate } from '../../kernel/dates/period';
import { type Term } from './timelines';
import { type ViolationId } from './violations';

/**
 * The outline of a district, from which each kind of fact is generated: its stations, the contractors that ran them,
 * and the course of each lot. It fixes the ids to which several facts refer.
 */
export type DistrictPlan = { stations: StationPlan[]; contracts: ContractPlan[] };

/** The number of full weeks for which a suspended station has logged no hours. ST-1 allows a suspension of 30 days. */
export const SUSPENDED_WEEKS = 3;

/** A setback that also happens in a real city and breaks no rule. */
export type Setback = 'SUPERSEDED' | 'REJECTED' | 'RETURNED';

/**
 * Work that nobody has done yet at a station in the first district of a city. Because of this work, each office there
 * finds every kind of task.
 */
export type Undone =
  /** The contractor has not logged the hours of the newest week. */
  | 'HOURS'
  /** The street office has not confirmed the hours of the newest week. */
  | 'CONFIRMATION'
  /** The district hub has returned the newest brief. */
  | 'BRIEF'
  /** The contractor may object to a mid-term evaluation. */
  | 'OBJECTION'
  /** A new station has no venue, no equipment and no plaques, and it lacks staff. */
  | 'PREMISES'
  /** The contractor of a new station has not acknowledged the equipment. */
  | 'ACKNOWLEDGEMENT';

export type StationPlan = {
  id: string;
  street: Division;
  name: string;
  status: StationStatus;
  openedOn: PlainDate | null;
  violations: ViolationId[];
  setbacks: Setback[];
  undone: Undone[];
};

/**
 * The effect that the evaluation of the last finished project year has on the lot. GOES_ON: none. Every other value
 * follows an unqualified evaluation. IGNORED: the lot goes on although it must be terminated (EV-2, planted). HELD: its
 * payments are on hold. TERMINATED and SETTLED: the lot has ended.
 */
export type Fate = 'GOES_ON' | 'IGNORED' | 'HELD' | 'TERMINATED' | 'SETTLED';

export type LotPlan = {
  id: string;
  contract: ContractPlan;
  /** The station that the lot pays for. Null for the lot of a district hub. */
  station: StationPlan | null;
  priceFen: number;
  fate: Fate;
  terminatedOn: PlainDate | null;
  /** The state in which the latest payment of the lot stays for now. Null if the state follows from the dates. */
  waitsAt: Waiting | null;
  /** The course of the evaluation of the year that has just ended. Null if the dates decide the course. */
  contest: Contest | null;
};

/** The course of an evaluation in progress. */
export type Contest =
  /** Only the district bureau has scored. */
  | 'HALF_SCORED'
  /** Only the street office has scored. */
  | 'SCORED_BY_STREET'
  /** Both offices have scored, and the contractor may still object. */
  | 'DELIVERED'
  /** Both offices have scored, and nobody objected. */
  | 'UNCONTESTED'
  /** The district bureau has not decided an objection yet. */
  | 'OBJECTED'
  /** The city bureau has not decided an objection yet. */
  | 'OBJECTED_TO_CITY'
  /** The city bureau has dismissed the objection. */
  | 'DISMISSED_BY_CITY'
  /** Other persons have scored again, because the objection was upheld. */
  | 'UPHELD'
  /** Other persons have scored again, because the city bureau withdrew the scores. */
  | 'WITHDRAWN_BY_CITY';

/** The states of a payment in progress: milestone reached, requested, approved, paid but not confirmed. */
export type Waiting = 'DUE' | 'REQUESTED' | 'APPROVED' | 'PAID';

export type ContractPlan = Term & {
  id: string;
  noticeId: string;
  kind: ContractKind;
  contractor: ContractorFact;
  violations: ViolationId[];
  lots: LotPlan[];
};

/**
 * A contractor's service at a station under one lot. `until` is the last day of the contract, or the day on which the
 * lot was terminated. This day may lie in the future.
 */
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
