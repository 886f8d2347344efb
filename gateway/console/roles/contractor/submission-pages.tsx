import { useParams } from 'react-router-dom';
import { SubmissionListDocument, SubmissionRecordDocument } from '../../generated/documents/contractor';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type RecordAction } from '../../kit/record/actions-menu';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { SUBMISSION_COLUMNS, SUBMISSION_FILTERS, type SubmissionRow } from '../../nouns/submission/submission-columns';
import { SubmissionRecordPage } from '../../nouns/submission/submission-record';
import { isOfContractor } from '../../nouns/submission/submission-forms';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

const SPEC: ListSpec<SubmissionRow> = {
  name: 'submissions',
  title: SUBMISSION.list,
  columns: SUBMISSION_COLUMNS,
  filters: [...SUBMISSION_FILTERS, { name: 'dueBefore', label: SUBMISSION.dueOn, kind: 'date' }],
  read: readConnection(
    SubmissionListDocument,
    (filters) => variablesOf(filters, { lists: ['kind', 'status'] }),
    (data) => data.submissions,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/submissions/${id}`,
  empty: SUBMISSION.emptyBriefs,
};

/** Lists the documents. The side bar opens the list of the documents that are due or overdue. */
export function SubmissionsPage() {
  return <ListPage spec={SPEC} />;
}

export function SubmissionPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row) => <SubmissionRecordPage row={row} actions={[submitAction(row)]} />}
    </LoadedRecord>
  );
}

function submitAction({ id, kind, submittedAt, verifiedOn }: SubmissionRow): RecordAction {
  const why = !isOfContractor(kind)
    ? say(SUBMISSION.byDistrict)
    : verifiedOn === null
      ? null
      : say(SUBMISSION.alreadyVerified);
  const title = say(submittedAt === null ? SUBMISSION.submit : SUBMISSION.again);
  return { key: 'submit', title, why, to: `/submissions/${id}/submit`, isMain: true };
}
