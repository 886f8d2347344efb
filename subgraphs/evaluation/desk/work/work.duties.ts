import { type Duty } from '../../../../shared/graphql/work/duty';
import { type CommissionSlice } from '../../oversight/commission/commission.repository';
import { type CoverageSlice } from '../../oversight/inspection-coverage/coverage.repository';
import { type EvaluationSlice } from '../../scoring/evaluation/evaluation.repository';
import { type WaiverSlice } from '../../standard/waiver/waiver.repository';
import { complaintDuties } from '../complaint/complaint.duties';
import { type ActsContext } from '../evaluation/evaluation-acts.loader';
import { evaluationDuties } from '../evaluation/evaluation.duties';
import { inspectionDuties } from '../inspection/inspection.duties';
import { type RectificationContext } from '../rectification/rectification-facts.loader';
import { rectificationDuties } from '../rectification/rectification.duties';
import { type ReviewContext } from '../submission/review.loader';
import { submissionDuties } from '../submission/submission.duties';
import { waiverDuties } from '../waiver/waiver.duties';

/** The context that the duties of the subgraph read. */
type DeskContext = ReviewContext &
  RectificationContext &
  ActsContext &
  EvaluationSlice &
  WaiverSlice &
  CoverageSlice &
  CommissionSlice;

/** All duties of the subgraph. Items with the same due date are listed in the order of this array. */
export const duties: readonly Duty<DeskContext>[] = [
  ...submissionDuties,
  ...evaluationDuties,
  ...rectificationDuties,
  ...complaintDuties,
  ...inspectionDuties,
  ...waiverDuties,
];
