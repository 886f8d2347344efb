import { type Column } from '../../kit/table/column';
import { CHECK } from '../../words/nouns/check';
import { SUBMISSION_COLUMNS, type SubmissionRow } from './submission-columns';

/**
 * A submission in a list about several districts. `division` is the district that submits it, or the street or town of
 * its station. Null if the division lies outside the caller's jurisdiction.
 */
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
