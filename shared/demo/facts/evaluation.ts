import {
  type Dimension,
  type EvaluationKind,
  type EvaluationStatus,
  type Grade,
  type ObjectionOffice,
  type ObjectionOutcome,
  type WithdrawalGround,
} from '../../domain/evaluations';
import { type EvaluatingOffice } from '../../domain/roles';
import { type ServiceKind } from '../../domain/stations';
import {
  type PlanTargetKind,
  type ServiceForm,
  type ServiceRecipients,
  type SubmissionKind,
} from '../../domain/submissions';
import { type DivisionCode } from '../../kernel/ids/division-code';

/** An evaluation. `contractorId` and `lotId` are set at creation. Scores are integers in tenths of a point. */
export type EvaluationFact = {
  id: string;
  stationId: string;
  contractorId: string;
  lotId: string;
  yearOrdinal: number;
  /** The calendar year in which the evaluated project year begins. */
  projectYear: number;
  status: EvaluationStatus;
  scores: { office: EvaluatingOffice; dimension: Dimension; pointsTenths: number; scoredOn: string }[];
  /** The result in tenths of a point. Null until both offices have scored. */
  scoreTenths: number | null;
  grade: Grade | null;
  signatures: { office: EvaluatingOffice; on: string }[];
  objection: ObjectionFact | null;
  /** The kind of evaluation. If it is absent, the evaluation is annual. */
  kind?: EvaluationKind;
  /** The persons who scored. Absent if they are not known. */
  scoredBy?: Record<EvaluatingOffice, string>;
  /**
   * The earlier objections and the withdrawn scores. Each earlier objection was followed by another objection or by new
   * scores. Absent if there are none.
   */
  former?: { objections: FormerObjectionFact[]; withdrawn: WithdrawnScoreFact[] };
};

/**
 * An objection. The district bureau decides it unless `office` names another office. `decided` holds the dismissal of
 * the objection, or null if there is no decision yet.
 */
export type ObjectionFact = {
  on: string;
  reason: string;
  office?: ObjectionOffice;
  decided: { on: string; answer: string } | null;
};

/** An objection that was decided and then followed by another objection or another round of scoring. */
export type FormerObjectionFact = {
  id: string;
  round: number;
  on: string;
  reason: string;
  office: ObjectionOffice;
  decided: { on: string; answer: string; outcome: ObjectionOutcome };
};

/**
 * The scores that one office gave in the first round and that were withdrawn. Other persons of the office scored again.
 */
export type WithdrawnScoreFact = {
  id: string;
  office: EvaluatingOffice;
  ground: WithdrawalGround;
  reason: string;
  withdrawnOn: string;
  scoredOn: string;
  scoredBy: string;
  points: { dimension: Dimension; pointsTenths: number }[];
};

/**
 * A submission of a district (`stationId` is null), or of the contractor of a station. The contractor is set when the
 * submission is created.
 */
export type SubmissionFact = {
  id: string;
  districtCode: DivisionCode;
  stationId: string | null;
  contractorId: string | null;
  kind: SubmissionKind;
  /** The period: '2026' for a year, '2026-03' for a month. */
  period: string;
  dueOn: string;
  submittedAt: string;
  revision: number;
  content: SubmissionContent;
  /**
   * The day and the reason of the return, if this revision was returned to its sender for correction. Only the last
   * revision can have this field.
   */
  returned?: { on: string; reason: string };
};

/** One service in a monthly brief. All numbers are integers: people reached, sessions, and each output. */
export type BriefedService = {
  kind: ServiceKind;
  form: ServiceForm | null;
  /** The group of people that the service reached. Null if the service is not a professional service. */
  recipients: ServiceRecipients | null;
  people: number;
  sessions: number;
  outputs: { indicator: string; quantity: number }[];
};

export type PlanTarget = {
  kind: PlanTargetKind;
  indicator: string;
  target: number;
  unit: string | null;
};

/** All parts that submissions can have. Each kind of submission has some of these parts. */
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
