import { type EntityManager } from 'typeorm';
import { type Division } from '../../divisions/division';
import { type PlainDate } from '../../kernel/dates/period';
import { type DivisionCode } from '../../kernel/ids/division-code';
import {
  type AccountLetterFact,
  type AttachmentFact,
  type ContractAttachmentFact,
  type StationAttachmentFact,
} from './attachments';
import { type ContactFact } from './contacts';
import { type EvaluationFact, type SubmissionFact } from './evaluation';
import {
  type BudgetLineFact,
  type CommitmentFact,
  type ContractFact,
  type ContractorFact,
  type DisbursementFact,
  type NoticeFact,
  type SubcontractingFact,
  type TerminationCaseFact,
} from './finance';
import {
  type CommissionFact,
  type ComplaintFact,
  type InspectionFact,
  type RectificationFact,
  type VisitFact,
  type WaiverFact,
} from './oversight';
import { type HoursFact, type LeaveFact, type PostingFact, type TrainingFact, type WorkerFact } from './personnel';
import { type RegulationFact, type StationFact } from './stations';

/**
 * The facts of a believable city. The demonstration generates them, and each subgraph turns them into its own rows.
 * Dates are 'YYYY-MM-DD', instants RFC 3339 in UTC, money integer fen, ids ULIDs. No person or firm is real.
 */
export type DemoBatch = CityFacts | DistrictFacts;

/**
 * Turns facts into rows of one subgraph, one batch at a time, in an empty database and in the caller's transaction. The
 * recorded events bear the time `now`.
 */
export type FillDemo = (manager: EntityManager, batches: Iterable<DemoBatch>, now: Date) => Promise<void>;

/**
 * The facts that the districts of a city share. Each city has one such batch. It comes before the batches of the
 * districts.
 */
export type CityFacts = {
  kind: 'CITY';
  city: DivisionCode;
  divisions: Division[];
  contractors: ContractorFact[];
  /** The contacts of the city's offices and of the contractors. */
  contacts: ContactFact[];
  /** The commissions by which the city bureau orders the yearly inspections. */
  commissions: CommissionFact[];
  /** The days of the Hub's past assessments, the earliest first. Nothing was assessed before the first day. */
  assessedOn: PlainDate[];
};

/** All facts of one district. Batches are streamed, and none refers to a later one. */
export type DistrictFacts = {
  kind: 'DISTRICT';
  district: DivisionCode;
  divisions: Division[];
  regulations: RegulationFact[];
  stations: StationFact[];
  workers: WorkerFact[];
  postings: PostingFact[];
  trainings: TrainingFact[];
  leaves: LeaveFact[];
  hours: HoursFact[];
  /** The contacts of the district's offices, of its streets' offices, and of the stations. */
  contacts: ContactFact[];
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
  stationAttachments: StationAttachmentFact[];
  attachments: AttachmentFact[];
  contractAttachments: ContractAttachmentFact[];
  accountLetters: AccountLetterFact[];
};
