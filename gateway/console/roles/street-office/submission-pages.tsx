import { useParams } from 'react-router-dom';
import { SubmissionListDocument, SubmissionRecordDocument } from '../../generated/documents/street-office';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { SUBMISSION_COLUMNS, SUBMISSION_FILTERS, type SubmissionRow } from '../../nouns/submission/submission-columns';
import { SubmissionRecordPage } from '../../nouns/submission/submission-record';
import { SUBMISSION } from '../../words/nouns/submission';

const SPEC: ListSpec<SubmissionRow> = {
  name: 'submissions',
  title: SUBMISSION.briefs,
  columns: SUBMISSION_COLUMNS,
  filters: SUBMISSION_FILTERS,
  read: readConnection(
    SubmissionListDocument,
    (filters) => variablesOf(filters, { lists: ['kind', 'status'] }),
    (data) => data.submissions,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/submissions/${id}`,
  empty: SUBMISSION.emptyBriefs,
};

export function SubmissionsPage() {
  return <ListPage spec={SPEC} />;
}

export function SubmissionPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row) => <SubmissionRecordPage row={row} history={row.history} />}
    </LoadedRecord>
  );
}
