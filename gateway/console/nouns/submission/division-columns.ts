import { type Column } from '../../kit/table/column';
import { CHECK } from '../../words/nouns/check';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-columns';

/** A document in a list about several districts. A document of a district itself has no station. */
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
