import { type ContractKind, type ContractorKind, type LotStatus } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Fen } from '../../../../shared/kernel/money';

/** The facts about a lot, its contract and its payments, from the finance subgraph. */
export type LotFacts = {
  lotId: string;
  contractId: string;
  contractorId: string;
  kind: ContractKind;
  status: LotStatus;
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  /**
   * The day on which an evaluation caused the lot to be held (EV-2). The day remains after the lot is terminated. Null
   * if the lot was never held, or if it may continue after a hold.
   */
  heldOn: PlainDate | null;
  terminatedOn: PlainDate | null;
  settledOn: PlainDate | null;
  /** The required clauses (CO-2) that the contract lacks. */
  missingClauses: readonly string[];
  contractorKind: ContractorKind;
  treasuryFunded: boolean;
  /** The date of the award; null if none is recorded. */
  awardedOn: PlainDate | null;
  creditCheckedOn: PlainDate | null;
  noticePublishedOn: PlainDate | null;
  /** The required parts (CO-6) that the notice lacks. */
  missingNoticeParts: readonly string[];
  /**
   * True if the contractor has a conflict of interest through this lot (CO-3). On the day, the contractor has two lots
   * in force in the district, one for the district's hub and one for a station. This lot is one of the two.
   */
  isInConflict: boolean;
  /** The day on which a contract assignment by the contractor was found (CO-5). Null if none was found. */
  subcontractedOn: PlainDate | null;
  priceFen: Fen;
  /** The amount that was paid and not returned. */
  paidFen: Fen;
  /** The funding sources of the payments. */
  paidSources: readonly string[];
  /** The part of the payments that no budget line covers (FN-2). */
  untracedFen: Fen;
  /**
   * The days of payments that break FN-3. A held instalment must not be paid after the day of the hold. After the
   * termination of the lot, only the settlement may be paid.
   */
  wronglyPaidOn: readonly PlainDate[];
};
