import {
  type AgreedInstalmentKind,
  type AgreedMilestone,
  type ContractKind,
  type ContractorKind,
  type InstalmentStatus,
  type LotStatus,
  type TerminationOutcome,
} from '../../domain/contracts';
import { type ContractClauses } from '../../domain/contract-clauses';
import { type BudgetLevel, type DisbursementStatus, type FundingSource } from '../../domain/money';
import { type DivisionCode } from '../../kernel/ids/division-code';

/**
 * A contractor. `divisionCode` is the division where it is registered. `creditCode` has a valid GB 32100 check
 * character, but its area code is not issued.
 */
export type ContractorFact = {
  id: string;
  name: string;
  creditCode: string;
  kind: ContractorKind;
  treasuryFunded: boolean;
  divisionCode: DivisionCode;
};

export type NoticeFact = {
  id: string;
  districtCode: DivisionCode;
  kind: ContractKind;
  title: string;
  content: string;
  standard: string;
  requirements: string;
  method: string;
  contractorConditions: string;
  /** The instant of publication. Null if the notice is a draft that is not yet public. */
  publishedAt: string | null;
  award: { contractorId: string; awardedOn: string; creditCheckedOn: string } | null;
};

export type ContractFact = {
  id: string;
  noticeId: string;
  districtCode: DivisionCode;
  contractorId: string;
  kind: ContractKind;
  signedOn: string;
  startsOn: string;
  endsOn: string;
  clauses: ContractClauses;
  /** The payment account in force. Null if the contract has none yet. */
  paymentAccount: { holder: string; accountNumber: string; bankName: string } | null;
  /** The new account while its confirmation is pending. Null or absent if no confirmation is pending. */
  newAccount?: { holder: string; accountNumber: string; bankName: string; enteredOn: string } | null;
  /** The lots. A HUB contract has one lot with no station. */
  lots: LotFact[];
};

export type LotFact = {
  id: string;
  stationId: string | null;
  priceFen: number;
  status: LotStatus;
  /**
   * The first day on which payments for the lot were on hold. A termination does not clear it. Null if there was no
   * hold.
   */
  heldOn: string | null;
  /** The day of the termination. Null unless the lot is TERMINATED or SETTLED. */
  terminatedOn: string | null;
  settlement: { owedFen: number; claimedFen: number; settledOn: string; remark: string } | null;
  instalments: InstalmentFact[];
};

export type InstalmentFact = {
  id: string;
  /** The project year within the contract, from 1 to 3. */
  yearOrdinal: number;
  kind: AgreedInstalmentKind;
  milestone: AgreedMilestone;
  amountFen: number;
  dueOn: string;
  status: InstalmentStatus;
  /** The status to which a HELD instalment returns. Null for other instalments. */
  heldFrom: Extract<InstalmentStatus, 'PLANNED' | 'DUE' | 'REQUESTED'> | null;
  /** The clause and the reason for withholding an instalment that was due. Absent if it is not withheld. */
  withheld?: { clause: string; reason: string };
  acceptance: { acceptedOn: string; passed: boolean; remark: string | null } | null;
};

/**
 * A termination case, which an unqualified evaluation opens: the lot must be terminated by `dueOn` (EV-2). A lot has at
 * most one open case.
 */
export type TerminationCaseFact = {
  id: string;
  lotId: string;
  contractId: string;
  evaluationId: string;
  openedOn: string;
  dueOn: string;
  /** The day on which the case was closed. `closedOn` and `outcome` are null while the case is open. */
  closedOn: string | null;
  outcome: TerminationOutcome | null;
};

/** A budget line. `districtCode` is the district that receives the money, also for a line with the level CITY. */
export type BudgetLineFact = {
  id: string;
  districtCode: DivisionCode;
  level: BudgetLevel;
  source: FundingSource;
  year: number;
  amountFen: number;
  externalCode: string | null;
};

/**
 * The amount that a contract encumbers on a budget line for one lot. The amounts on a line never exceed the amount of
 * the line. The amounts for a lot never exceed the price of the lot.
 */
export type CommitmentFact = { id: string; budgetLineId: string; contractId: string; lotId: string; amountFen: number };

export type DisbursementFact = {
  id: string;
  instalmentId: string;
  lotId: string;
  contractId: string;
  status: DisbursementStatus;
  amountFen: number;
  invoiceNumber: string;
  requestedAt: string;
  approvedAt: string | null;
  paidOn: string | null;
  voucher: string | null;
  confirmedOn: string | null;
  reason: string | null;
  /**
   * The parts of a payment, drawn on commitments of the same lot. There are none before the payment is made. Afterwards
   * they sum to `amountFen`, even if the payment is returned later. In each city, one part of one payment comes from
   * charity, which breaks FN-2.
   */
  postings: { id: string; budgetLineId: string; amountFen: number }[];
};

export type SubcontractingFact = { id: string; contractId: string; discoveredOn: string; description: string };
