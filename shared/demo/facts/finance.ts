import {
  type AgreedInstalmentKind,
  type AgreedMilestone,
  type ContractKind,
  type ContractorKind,
  type InstalmentStatus,
  type LotStatus,
  type TerminationOutcome,
} from '../../domain/contracts';
import { type BudgetLevel, type DisbursementStatus, type FundingSource } from '../../domain/money';
import { type DivisionCode } from '../../kernel/ids/division-code';

/** `divisionCode` is where it is registered; `creditCode` has a right GB 32100 check character on an unissued area code. */
export type ContractorFact = {
  id: string;
  name: string;
  creditCode: string;
  kind: ContractorKind;
  treasuryFunded: boolean;
  divisionCode: DivisionCode;
  bankAccount: string;
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
  /** Null: drafted, not yet public. */
  publishedAt: string | null;
  award: { contractorId: string; awardedOn: string; creditCheckedOn: string } | null;
};

export type ContractClauses = Record<
  'content' | 'term' | 'quantity' | 'quality' | 'price' | 'settlement' | 'rightsAndDuties' | 'breachLiability',
  string
>;

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
  /** A HUB contract has one lot with no station. */
  lots: LotFact[];
};

export type LotFact = {
  id: string;
  stationId: string | null;
  priceFen: number;
  status: LotStatus;
  /** The day on which it was held; it stays when the lot is terminated. */
  heldOn: string | null;
  /** Set where TERMINATED or SETTLED. */
  terminatedOn: string | null;
  settlement: { owedFen: number; claimedFen: number; settledOn: string; remark: string } | null;
  instalments: InstalmentFact[];
};

export type InstalmentFact = {
  id: string;
  /** Ordinal 1…3 of the project year within the contract. */
  yearOrdinal: number;
  kind: AgreedInstalmentKind;
  milestone: AgreedMilestone;
  amountFen: number;
  dueOn: string;
  status: InstalmentStatus;
  /** Set where HELD: the status that it returns to. */
  heldFrom: Extract<InstalmentStatus, 'PLANNED' | 'DUE' | 'REQUESTED'> | null;
  acceptance: { acceptedOn: string; passed: boolean; remark: string | null } | null;
};

/** An unqualified evaluation opens it: the lot is to be terminated by `dueOn` (EV-2). A lot has at most one open case. */
export type TerminationCaseFact = {
  id: string;
  lotId: string;
  contractId: string;
  evaluationId: string;
  openedOn: string;
  dueOn: string;
  /** Null while it is open, as `outcome` is. */
  closedOn: string | null;
  outcome: TerminationOutcome | null;
};

/** `districtCode` is the district that the money is for, also on a CITY line. */
export type BudgetLineFact = {
  id: string;
  districtCode: DivisionCode;
  level: BudgetLevel;
  source: FundingSource;
  year: number;
  amountFen: number;
  externalCode: string | null;
};

/** What a contract encumbers of a budget line, one row a lot: Σ over a line ≤ its amount, Σ over a lot ≤ its price. */
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
   * Draws on commitments of the same lot; sums to `amountFen` where PAID or CONFIRMED, else empty. One payment in a city lacks
   * a part: it is planted to break FN-2.
   */
  postings: { id: string; budgetLineId: string; amountFen: number }[];
};

export type SubcontractingFact = { id: string; contractId: string; discoveredOn: string; description: string };
