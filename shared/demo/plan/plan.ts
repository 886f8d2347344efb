import { type Division } from '../../divisions/division';
import { type ContractorFact } from '../facts/finance';
import { type StationStatus } from '../../domain/stations';
import { type ContractKind } from '../../domain/contracts';
import { type PlainDate } from '../../kernel/dates/period';
import { type Term } from './timelines';
import { type ViolationId } from './violations';

/**
 * The skeleton of a district, from which each noun tells its facts: which stations there are, who ran them when, and what
 * became of each lot. Ids of what others refer to are fixed here.
 */
export type DistrictPlan = { stations: StationPlan[]; contracts: ContractPlan[] };

/** A turn of events that a real city has too, and that breaks no rule. */
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

/** What the evaluation of the last finished project year did to the lot. */
export type Fate = 'GOES_ON' | 'IGNORED' | 'HELD' | 'TERMINATED' | 'SETTLED';

export type LotPlan = {
  id: string;
  contract: ContractPlan;
  /** Null: the hub's. */
  station: StationPlan | null;
  priceFen: number;
  fate: Fate;
  terminatedOn: PlainDate | null;
  /** Where its first payment has come to and stays for now; null: as far as its dates say. */
  waitsAt: Waiting | null;
};

/** A payment under way: the milestone is reached, then requested, then approved. */
export type Waiting = 'DUE' | 'REQUESTED' | 'APPROVED';

export type ContractPlan = Term & {
  id: string;
  noticeId: string;
  kind: ContractKind;
  contractor: ContractorFact;
  violations: ViolationId[];
  lots: LotPlan[];
};

/** A contractor at a station under one lot, from the first to the last day (which may lie ahead). */
export type Engagement = {
  lot: LotPlan;
  contract: ContractPlan;
  station: StationPlan;
  from: PlainDate;
  until: PlainDate;
};

/** All engagements that have begun, in the order of contracts and lots. */
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
