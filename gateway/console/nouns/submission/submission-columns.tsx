import {
  SUBMISSION_KIND,
  SUBMISSION_STATUS,
  type SubmissionKind,
  type SubmissionStatus,
} from '../../../../shared/domain/submissions';
import { StatusTag, Tag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { variablesOf } from '../../kit/list/filter-values';
import { type Filters } from '../../kit/list/list-state';
import { type Column } from '../../kit/table/column';
import { instantText, yesNo } from '../../words/format';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

/** A submission that is due or has been made, as lists show it. */
export type SubmissionRow = {
  id: string;
  kind: SubmissionKind;
  period: string;
  dueOn: string;
  status: SubmissionStatus;
  submittedAt: string | null;
  revision: number;
  verifiedOn: string | null;
  /** The day on which the city bureau acknowledged a district's filing. Absent for a role that may not read it. */
  acknowledgedOn?: string | null;
  returned: { on: string; reason: string } | null;
  station: { id: string; name: string } | null;
  contractor: { id: string; name: string } | null;
};

export const SUBMISSION_COLUMNS: readonly Column<SubmissionRow>[] = [
  { key: 'kind', title: SUBMISSION.kind, value: ({ kind }) => labelOf(SUBMISSION_KIND, kind), exported: 'kind' },
  { key: 'period', title: SUBMISSION.period, value: ({ period }) => period, exported: 'period' },
  {
    key: 'station',
    title: SUBMISSION.station,
    value: ({ station }) => station?.name ?? null,
    exported: 'station.name',
  },
  {
    key: 'contractor',
    title: SUBMISSION.contractor,
    value: ({ contractor }) => contractor?.name ?? null,
    isHidden: true,
    exported: 'contractor.name',
  },
  { key: 'dueOn', title: SUBMISSION.dueOn, value: ({ dueOn }) => dueOn, exported: 'dueOn' },
  {
    key: 'status',
    title: SUBMISSION.status,
    value: ({ status }) => labelOf(SUBMISSION_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={SUBMISSION_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'submittedAt',
    title: SUBMISSION.submittedAt,
    value: ({ submittedAt }) => submittedAt,
    text: ({ submittedAt }) => instantText(submittedAt),
    exported: 'submittedAt',
  },
  {
    key: 'revision',
    title: SUBMISSION.revision,
    value: ({ revision }) => revision,
    isNumber: true,
    exported: 'revision',
  },
  {
    key: 'verified',
    title: SUBMISSION.verified,
    value: reviewedOn,
    show: (row) => <ReviewTag row={row} />,
    exported: 'verifiedOn',
  },
];

export const SUBMISSION_FILTERS: readonly Filter[] = [
  { name: 'kind', label: SUBMISSION.kind, kind: 'choice', options: optionsOf(SUBMISSION_KIND) },
  {
    name: 'status',
    label: SUBMISSION.status,
    kind: 'choice',
    options: [{ value: 'DUE,OVERDUE', label: say(SUBMISSION.open) }, ...optionsOf(SUBMISSION_STATUS)],
  },
  { name: 'period', label: SUBMISSION.month, kind: 'month' },
];

const YES_NO = [
  { value: 'true', label: yesNo(true) },
  { value: 'false', label: yesNo(false) },
];

/** The filters for an office that reviews submissions. */
export const REVIEW_FILTERS: readonly Filter[] = [
  ...SUBMISSION_FILTERS,
  { name: 'verified', label: SUBMISSION.verified, kind: 'choice', options: YES_NO },
  { name: 'returned', label: SUBMISSION.returnedOn, kind: 'choice', options: YES_NO },
  { name: 'dueBefore', label: SUBMISSION.dueOn, kind: 'date' },
];

/** Converts the filters of a reviewing office to the variables of the query. */
export function reviewVariables(filters: Filters): object {
  return variablesOf(filters, { lists: ['kind', 'status'], flags: ['verified', 'returned'] });
}

/**
 * Returns the day on which a submission was verified. A district's own submission is acknowledged instead. Returns null
 * until then.
 */
export function reviewedOn({ verifiedOn, acknowledgedOn }: SubmissionRow): string | null {
  return verifiedOn ?? acknowledgedOn ?? null;
}

/** Shows whether a submission has been verified or acknowledged, has been returned, or is waiting for verification. */
export function ReviewTag({ row }: { row: SubmissionRow }) {
  const { returned, submittedAt } = row;
  const date = reviewedOn(row);
  if (date !== null) return <Tag tone="done" text={date} />;
  if (returned !== null) return <Tag tone="failed" text={say(SUBMISSION.returnedText, returned)} />;
  return submittedAt === null ? null : <Tag tone="waiting" text={say(SUBMISSION.notVerified)} />;
}

export function submissionTitle({ kind, period }: Pick<SubmissionRow, 'kind' | 'period'>): string {
  return say(SUBMISSION.titleOf, { kind: labelOf(SUBMISSION_KIND, kind), period });
}
