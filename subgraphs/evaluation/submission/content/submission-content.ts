import { type ServiceKind } from '../../../../shared/domain/stations';
import { type PlanTargetKind, type ServiceForm, type ServiceRecipients } from '../../../../shared/domain/submissions';

/** The work on one service in the period of a brief. People reached, sessions and outputs are whole numbers. */
export type BriefedService = {
  kind: ServiceKind;
  form: ServiceForm | null;
  /**
   * The people who received the service. Required for a professional service. Null if the brief does not name the
   * people who received a service of another kind.
   */
  recipients: ServiceRecipients | null;
  people: number;
  sessions: number;
  outputs: { indicator: string; quantity: number }[];
};

/** A target of an annual plan. `unit` is null if the plan names no unit. */
export type PlanTarget = {
  kind: PlanTargetKind;
  indicator: string;
  target: number;
  unit: string | null;
};

/** The parts of a submission. The kind of the submission decides which parts it has. */
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
