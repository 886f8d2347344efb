import { type EvaluationStatus, type Grade } from '../../../../shared/domain/evaluations';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type SubmissionKind } from '../../../../shared/domain/submissions';
import { type PlainDate } from '../../../../shared/kernel/dates/period';

/** An obligation to submit a document, and whether anything was submitted up to the day of the assessment. */
export type ObligationFacts = {
  kind: SubmissionKind;
  period: string;
  lotId: string | null;
  dueOn: PlainDate;
  /** The date of the first revision, in Shanghai time. Null while nothing is submitted. */
  submittedOn: PlainDate | null;
};

/** An annual evaluation that is not superseded, with its signatures up to the day of the assessment. */
export type EvaluationFacts = {
  lotId: string;
  /** The ordinal of the project year of the lot: 1, 2 or 3. */
  yearOrdinal: number;
  status: Exclude<EvaluationStatus, 'SUPERSEDED'>;
  grade: Grade | null;
  signedOn: Readonly<Record<EvaluatingOffice, PlainDate | null>>;
};
