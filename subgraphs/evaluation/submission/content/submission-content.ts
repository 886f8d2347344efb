import { type ServiceKind } from '../../../../shared/domain/stations';
import { type PlanTargetKind, type ServiceForm, type ServiceRecipients } from '../../../../shared/domain/submissions';

/** What was done of one service in the time of a brief: whole numbers of people reached, of sessions, and of each output. */
export type BriefedService = {
  kind: ServiceKind;
  form: ServiceForm | null;
  /** Given for every professional service. */
  recipients: ServiceRecipients | null;
  people: number;
  sessions: number;
  outputs: { indicator: string; quantity: number }[];
};

/** What an annual plan means to reach. */
export type PlanTarget = {
  kind: PlanTargetKind;
  indicator: string;
  target: number;
  unit: string | null;
};

/** The parts of all kinds of submissions; which of them a submission has follows from its kind. */
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
