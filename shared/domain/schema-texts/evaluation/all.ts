import { ANNUAL_EVALUATION_TEXTS } from './evaluations';
import { COMPLAINT_TEXTS } from './complaints';
import { COMPLIANCE_TEXTS } from './compliance';
import { CONTENT_TEXTS } from './contents';
import { FILING_TEXTS } from './filings';
import { FINDING_TEXTS } from './findings';
import { INSPECTION_TEXTS } from './inspections';
import { POLICY_TEXTS } from './policies';
import { RECORD_TEXTS } from './record';
import { RECTIFICATION_TEXTS } from './rectifications';
import { REPORT_TEXTS } from './reports';
import { SCORING_TEXTS } from './scoring';
import { SUBMISSION_TEXTS } from './submissions';
import { type Texts } from '../text';
import { VISIT_TEXTS } from './visits';
import { WAIVER_TEXTS } from './waivers';

/** Every text of the evaluation subgraph. */
export const EVALUATION_TEXTS = {
  ...POLICY_TEXTS,
  ...FINDING_TEXTS,
  ...COMPLIANCE_TEXTS,
  ...WAIVER_TEXTS,
  ...ANNUAL_EVALUATION_TEXTS,
  ...SCORING_TEXTS,
  ...SUBMISSION_TEXTS,
  ...CONTENT_TEXTS,
  ...FILING_TEXTS,
  ...REPORT_TEXTS,
  ...VISIT_TEXTS,
  ...INSPECTION_TEXTS,
  ...RECTIFICATION_TEXTS,
  ...COMPLAINT_TEXTS,
  ...RECORD_TEXTS,
} as const satisfies Texts;
