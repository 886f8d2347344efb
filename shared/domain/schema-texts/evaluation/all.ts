import { ANNUAL_EVALUATION_TEXTS } from './scoring/evaluations';
import { COMPLAINT_COURSE_TEXTS } from './oversight/complaint-course';
import { COMPLAINT_TEXTS } from './oversight/complaints';
import { COMPLIANCE_TEXTS } from './assessment/compliance';
import { CONTENT_TEXTS } from './submission/contents';
import { EVALUATION_QUERY_TEXTS } from './scoring/evaluation-queries';
import { FILING_TEXTS } from './submission/filings';
import { FINDING_TEXTS } from './assessment/findings';
import { INSPECTION_TEXTS } from './oversight/inspections';
import { OBJECTION_TEXTS } from './scoring/objections';
import { PANEL_TEXTS } from './scoring/panels';
import { POLICY_TEXTS } from './standard/policies';
import { RECORD_TEXTS } from './ground/record';
import { RECTIFICATION_ROUND_TEXTS } from './oversight/rectification-rounds';
import { RECTIFICATION_TEXTS } from './oversight/rectifications';
import { REPORT_TEXTS } from './submission/reports';
import { SCORING_TEXTS } from './scoring/scoring';
import { SUBMISSION_TEXTS } from './submission/submissions';
import { workRootTexts } from '../shared/work';
import { type Texts } from '../../schema-text';
import { VISIT_TEXTS } from './oversight/visits';
import { WAIVER_TEXTS } from './assessment/waivers';
import { WITHDRAWAL_TEXTS } from './scoring/withdrawals';

/** All schema descriptions of the evaluation subgraph. */
export const EVALUATION_TEXTS = {
  ...POLICY_TEXTS,
  ...FINDING_TEXTS,
  ...COMPLIANCE_TEXTS,
  ...WAIVER_TEXTS,
  ...ANNUAL_EVALUATION_TEXTS,
  ...EVALUATION_QUERY_TEXTS,
  ...SCORING_TEXTS,
  ...OBJECTION_TEXTS,
  ...WITHDRAWAL_TEXTS,
  ...PANEL_TEXTS,
  ...SUBMISSION_TEXTS,
  ...CONTENT_TEXTS,
  ...FILING_TEXTS,
  ...REPORT_TEXTS,
  ...VISIT_TEXTS,
  ...INSPECTION_TEXTS,
  ...RECTIFICATION_ROUND_TEXTS,
  ...RECTIFICATION_TEXTS,
  ...COMPLAINT_COURSE_TEXTS,
  ...COMPLAINT_TEXTS,
  ...RECORD_TEXTS,
  ...workRootTexts('evaluationWork', 'evaluationWorkCounts', {
    zh: '报送、评估和监督',
    en: 'submissions, evaluations and oversight',
  }),
} as const satisfies Texts;
