import { type Column } from '../../kit/table/column';
import { CHECK } from '../../words/nouns/check';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-columns';

/** A submission in a list about several districts. A district's own submission has no station. */
export type OwnedSubmission = SubmissionRow & { division: { code: string; name: string } | null };

const division: Column<OwnedSubmission> = {
  key: 'division',
  title: CHECK.place,
  value: ({ division: place }) => place?.name ?? null,
  exported: 'division.name',
};

export const DIVISION_COLUMNS: readonly Column<OwnedSubmission>[] = [
  ...SUBMISSION_COLUMNS.slice(0, 2),
  division,
  ...SUBMISSION_COLUMNS.slice(2),
];
