import { type EntityManager } from 'typeorm';
import { type ContractKind, type ContractorKind } from '../../domain/contracts';
import { type DivisionKind } from '../../domain/divisions';
import { type Dimension, type Grade } from '../../domain/evaluations';
import { type BudgetLevel, type FundingSource } from '../../domain/money';
import { type CertificateLevel, type Education, type MajorKind } from '../../domain/personnel';
import { type EvaluatingOffice } from '../../domain/roles';
import { type RegulationKind, type ServiceKind, type StationStatus, type VenueSource } from '../../domain/stations';
import { type ServiceForm, type ServiceRecipients, type SubmissionKind } from '../../domain/submissions';
import { type AttachmentKind } from '../../domain/submissions';
import { type MediaType } from '../../kernel/media-types';
import { type DivisionCode } from '../../kernel/ids/division-code';

/**
 * The facts of a believable city, as the demo generator tells them and as each subgraph turns them into rows of its own.
 * Dates are 'YYYY-MM-DD', instants RFC 3339 in UTC, money integer fen, ids ULIDs. No person or firm in them is real.
 */
export type DemoBatch = CityFacts | DistrictFacts;

/**
 * How a subgraph turns facts into rows of its own: in an empty database, a batch at a time, in the caller's transaction. What it
 * puts on record happened at `now`.
 */
export type FillDemo = (manager: EntityManager, batches: Iterable<DemoBatch>, now: Date) => Promise<void>;

/** Once a city, before its districts: what they share. */
export type CityFacts = {
  kind: 'CITY';
  city: DivisionCode;
  divisions: DivisionFact[];
  contractors: ContractorFact[];
  /** Of the yearly inspection by its platform. */
  commissions: CommissionFact[];
};

/** Once a district: all that belongs to it. Batches stream; none refers to a later one. */
export type DistrictFacts = {
  kind: 'DISTRICT';
  district: DivisionCode;
  divisions: DivisionFact[];
  regulations: RegulationFact[];
  stations: StationFact[];
  workers: WorkerFact[];
  postings: PostingFact[];
  trainings: TrainingFact[];
  leaves: LeaveFact[];
  hours: HoursFact[];
  notices: NoticeFact[];
  contracts: ContractFact[];
  budgetLines: BudgetLineFact[];
  commitments: CommitmentFact[];
  disbursements: DisbursementFact[];
  subcontractings: SubcontractingFact[];
  evaluations: EvaluationFact[];
  terminationCases: TerminationCaseFact[];
  submissions: SubmissionFact[];
  inspections: InspectionFact[];
  visits: VisitFact[];
  rectifications: RectificationFact[];
  waivers: WaiverFact[];
  complaints: ComplaintFact[];
  attachments: AttachmentFact[];
  contractAttachments: ContractAttachmentFact[];
};

/** `parentCode` and `districtCode` follow supervision, not the code's prefix; `districtCode` is null above the district. */
export type DivisionFact = {
  code: DivisionCode;
  name: string;
  kind: DivisionKind;
  parentCode: DivisionCode | null;
  districtCode: DivisionCode | null;
};

export type StationFact = {
  id: string;
  /** `{区县}{街道/镇}社会工作服务站` */
  name: string;
  divisionCode: DivisionCode;
  districtCode: DivisionCode;
  status: StationStatus;
  openedOn: string | null;
  serviceKinds: ServiceKind[];
  venue: { address: string; source: VenueSource; areaSquareMetres: number | null } | null;
  equipment: { items: { name: string; quantity: number }[]; listedOn: string; acknowledgedOn: string | null } | null;
  signage: {
    placement: 'OUTDOOR' | 'INDOOR';
    text: string;
    hasEmblem: boolean;
    prominent: boolean;
    installedOn: string;
  }[];
};

/** Of a district (`stationId` null: its stations inherit it) or of one station. */
export type RegulationFact = {
  id: string;
  districtCode: DivisionCode;
  stationId: string | null;
  kind: RegulationKind;
  title: string;
  inForceFrom: string;
  inForceUntil: string | null;
};

export type WorkerFact = {
  id: string;
  contractorId: string;
  name: string;
  birthDate: string;
  /** 18 characters of GB 11643 form with a right check digit, on an area code that no authority issues. */
  identityNumber: string;
  /** 11 digits on a prefix that no operator issues. */
  phone: string;
  education: Education;
  major: string;
  majorKind: MajorKind;
  certificates: {
    id: string;
    level: CertificateLevel;
    number: string;
    obtainedOn: string;
    registeredUntil: string | null;
  }[];
};

/** `contractorId` is the employer stamped at creation. At most one open posting a person. */
export type PostingFact = {
  id: string;
  workerId: string;
  stationId: string;
  contractorId: string;
  startsOn: string;
  endsOn: string | null;
};

export type TrainingFact = {
  id: string;
  districtCode: DivisionCode;
  contractorId: string;
  heldOn: string;
  topic: string;
  hours: number;
  verifiedOn: string | null;
  attendees: { workerId: string; passed: boolean }[];
};

export type LeaveFact = { id: string; workerId: string; from: string; until: string; kind: string };

/** Minutes in communities and villages in one ISO week ('2026-W14'), of one worker at one station. */
export type HoursFact = {
  id: string;
  workerId: string;
  stationId: string;
  contractorId: string;
  week: string;
  minutes: number;
  community: string | null;
  serviceKind: ServiceKind | null;
  status: 'LOGGED' | 'CONFIRMED' | 'VERIFIED' | 'RETURNED';
  returnReason: string | null;
};

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
  status: 'ACTIVE' | 'HELD' | 'TERMINATED' | 'SETTLED';
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
  kind: 'INITIAL' | 'INTERIM' | 'FINAL';
  milestone: 'CONTRACT_SIGNED' | 'STAFF_ON_POST' | 'MID_TERM_REPORT' | 'EVALUATION_QUALIFIED' | 'ACCEPTANCE';
  amountFen: number;
  dueOn: string;
  status: 'PLANNED' | 'DUE' | 'REQUESTED' | 'PAID' | 'HELD' | 'CANCELLED';
  /** Set where HELD: what it comes back to. */
  heldFrom: 'PLANNED' | 'DUE' | 'REQUESTED' | null;
  acceptance: { acceptedOn: string; passed: boolean; remark: string | null } | null;
};

/** Opened by an unqualified evaluation: the lot is to be terminated by `dueOn` (EV-2). At most one of a lot is open. */
export type TerminationCaseFact = {
  id: string;
  lotId: string;
  contractId: string;
  evaluationId: string;
  openedOn: string;
  dueOn: string;
  /** With `outcome`, null while it is open. */
  closedOn: string | null;
  outcome: 'TERMINATED' | 'WITHDRAWN' | null;
};

/** `districtCode` is the district the money is for, also on a CITY line. */
export type BudgetLineFact = {
  id: string;
  districtCode: DivisionCode;
  level: BudgetLevel;
  source: FundingSource;
  year: number;
  amountFen: number;
  externalCode: string | null;
};

/** What a contract binds of a budget line, one row a lot: Σ over a line ≤ its amount, Σ over a lot ≤ its price. */
export type CommitmentFact = { id: string; budgetLineId: string; contractId: string; lotId: string; amountFen: number };

export type DisbursementFact = {
  id: string;
  instalmentId: string;
  lotId: string;
  contractId: string;
  status: 'REQUESTED' | 'APPROVED' | 'PAID' | 'CONFIRMED' | 'REJECTED' | 'RETURNED';
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

/** `contractorId` and `lotId` are stamped at creation. Points are tenths of a point: integers. */
export type EvaluationFact = {
  id: string;
  stationId: string;
  contractorId: string;
  lotId: string;
  yearOrdinal: number;
  /** The calendar year in which that project year begins. */
  projectYear: number;
  status: 'DRAFT' | 'SCORED' | 'SIGNED' | 'SUPERSEDED';
  scores: { office: EvaluatingOffice; dimension: Dimension; pointsTenths: number; scoredOn: string }[];
  /** Null until both offices have scored. */
  scoreTenths: number | null;
  grade: Grade | null;
  signatures: { office: EvaluatingOffice; on: string }[];
  objection: { on: string; reason: string } | null;
};

/** A district's filing (`stationId` null) or a station's, stamped with its contractor. */
export type SubmissionFact = {
  id: string;
  districtCode: DivisionCode;
  stationId: string | null;
  contractorId: string | null;
  kind: SubmissionKind;
  /** '2026' for a year, '2026-03' for a month. */
  period: string;
  dueOn: string;
  submittedAt: string;
  revision: number;
  content: SubmissionContent;
};

/** What a brief tells of one service: whole numbers of people reached, of sessions, and of each output. */
export type BriefedService = {
  kind: ServiceKind;
  form: ServiceForm | null;
  /** Told of every professional service. */
  recipients: ServiceRecipients | null;
  people: number;
  sessions: number;
  outputs: { indicator: string; quantity: number }[];
};
export type PlanTarget = {
  kind: 'OUTPUT' | 'BENEFIT' | 'SATISFACTION';
  indicator: string;
  target: number;
  unit: string | null;
};

/** The parts of all kinds of submissions; which of them one has follows from its kind. */
export type SubmissionContent = {
  summary?: string;
  goals?: string;
  budgetFen?: number;
  purchaseMethod?: string;
  content?: string;
  schedule?: string;
  qualityStandard?: string;
  quantityStandard?: string;
  performanceEvaluation?: string;
  targets?: PlanTarget[];
  results?: string;
  problems?: string;
  nextSteps?: string;
  services?: BriefedService[];
};

/** A file of a submission or an inspection. */
export type AttachmentFact = FileFact & { ownerKind: 'SUBMISSION' | 'INSPECTION'; ownerId: string };

/** A file of a contract, with a revision of it. */
export type ContractAttachmentFact = FileFact &
  Pick<ContractFact, 'districtCode' | 'contractorId'> & { contractId: string; version: number };

/** Its content is no fact, and lies elsewhere. */
type FileFact = {
  id: string;
  ordinal: number;
  name: string;
  kind: AttachmentKind;
  mediaType: MediaType;
  bytes: number;
  sha256: string;
};

/** What was seen, of one rule or of none. */
export type ObservationFact = { rule: string | null; verdict: 'MET' | 'NOT_MET' | null; text: string };

export type InspectionFact = {
  id: string;
  stationId: string;
  inspectedOn: string;
  conclusion: 'PASS' | 'RECTIFY';
  observations: ObservationFact[];
};

export type CommissionFact = {
  id: string;
  year: number;
  withFinance: boolean;
  scope: string;
  commissionedOn: string;
};

/** By the district's hub. */
export type VisitFact = { id: string; stationId: string; visitedOn: string; observations: ObservationFact[] };

/** `contractorId` and `lotId` are stamped at opening. */
export type RectificationFact = {
  id: string;
  stationId: string;
  contractorId: string;
  lotId: string;
  rule: string;
  demand: string;
  openedBy: 'CITY_PLATFORM' | 'DISTRICT_BUREAU' | 'DISTRICT_HUB';
  openedOn: string;
  dueOn: string;
  status: 'OPEN' | 'ANSWERED' | 'CLOSED' | 'FAILED';
  answer: string | null;
  answeredOn: string | null;
  remark: string | null;
  closedOn: string | null;
};

/** Of a station, or of the district (`stationId` null). */
export type WaiverFact = {
  id: string;
  rule: string;
  stationId: string | null;
  districtCode: DivisionCode;
  grantedOn: string;
  until: string;
  reason: string;
  grantedBy: string;
};

/** In the demonstration nobody says how he can be reached. */
export type ComplaintFact = {
  id: string;
  stationId: string;
  receivedOn: string;
  text: string;
  contact: string | null;
  status: 'RECEIVED' | 'ANSWERED';
  outcome: 'UPHELD' | 'UNFOUNDED' | 'REFERRED' | null;
  remark: string | null;
  answeredOn: string | null;
  /** As the citizen was given it. */
  receipt: string;
};
