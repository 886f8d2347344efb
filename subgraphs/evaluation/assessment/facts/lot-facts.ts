import { type ContractKind, type ContractorKind, type LotStatus } from '../../../../shared/domain/contracts';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type Fen } from '../../../../shared/kernel/money';

/** From finance: a lot, its contract, and how it was paid. */
export type LotFacts = {
  lotId: string;
  contractId: string;
  contractorId: string;
  kind: ContractKind;
  status: LotStatus;
  signedOn: PlainDate;
  startsOn: PlainDate;
  endsOn: PlainDate;
  /** When an evaluation had the lot held (EV-2), also where it was terminated since; null once the lot goes on. */
  heldOn: PlainDate | null;
  terminatedOn: PlainDate | null;
  settledOn: PlainDate | null;
  /** The clauses (CO-2) on which the contract is silent. */
  missingClauses: readonly string[];
  contractorKind: ContractorKind;
  treasuryFunded: boolean;
  /** Null where no award is recorded. */
  awardedOn: PlainDate | null;
  creditCheckedOn: PlainDate | null;
  noticePublishedOn: PlainDate | null;
  /** The parts (CO-6) on which the notice is silent. */
  missingNoticeParts: readonly string[];
  /**
   * At the same time the contractor of a station's lot serves the district's hub, or the contractor of a hub's lot serves one of
   * the district's stations (CO-3).
   */
  isInConflict: boolean;
  /** When it was found that the contract was assigned to others (CO-5). */
  subcontractedOn: PlainDate | null;
  priceFen: Fen;
  /** Paid and not returned. */
  paidFen: Fen;
  /** The sources that paid. */
  paidSources: readonly string[];
  /** The part of the payments that no budget line covers (FN-2). */
  untracedFen: Fen;
  /** Days of payments that were made while the lot was held, or after its end and not as its settlement (FN-3). */
  wronglyPaidOn: readonly PlainDate[];
};
