import { useParams } from 'react-router-dom';
import { SubmissionListDocument, SubmissionRecordDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PlanTargets } from '../../../nouns/submission/plan-targets';
import {
  REVIEW_FILTERS,
  SUBMISSION_COLUMNS,
  type SubmissionRow,
  reviewVariables,
} from '../../../nouns/submission/submission-columns';
import { isOfContractor } from '../../../nouns/submission/submission-forms';
import { SubmissionRecordPage } from '../../../nouns/submission/submission-record';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';

const SPEC: ListSpec<SubmissionRow> = {
  name: 'submissions',
  title: SUBMISSION.list,
  columns: SUBMISSION_COLUMNS,
  filters: REVIEW_FILTERS,
  read: readConnection(SubmissionListDocument, reviewVariables, (data) => data.submissions),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/submissions/${id}`,
};

/** Lists the documents of the bureau and of the contractors. The district hub verifies the contractors' documents. */
export function SubmissionsPage() {
  return (
    <ListPage
      spec={SPEC}
      actions={
        <LinkButton to="/submissions?kind=ANNUAL_PLAN%2CIMPLEMENTATION_REPORT">{say(DISTRICT.ownDocuments)}</LinkButton>
      }
    />
  );
}

export function SubmissionPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row) => (
        <>
          <SubmissionRecordPage row={row} history={row.history} actions={actionsOf(row)} />
          <PlanTargets budgetFen={row.content?.budgetFen ?? null} targets={row.content?.targets ?? []} />
        </>
      )}
    </LoadedRecord>
  );
}

function actionsOf({ id, kind, submittedAt }: SubmissionRow): RecordAction[] {
  if (isOfContractor(kind)) return [];
  const title = say(submittedAt === null ? DISTRICT.fileIt : SUBMISSION.again);
  return [{ key: 'file', title, why: null, to: `/submissions/${id}/file`, isMain: true }];
}
