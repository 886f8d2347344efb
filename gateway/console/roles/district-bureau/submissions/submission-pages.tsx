import { type RouteObject } from 'react-router-dom';
import { SubmissionListDocument, SubmissionRecordDocument } from '../../../generated/documents/district-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { ListPage } from '../../../kit/list/list-page';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { PlanTargets } from '../../../nouns/submission/plan-targets';
import { type SubmissionRow } from '../../../nouns/submission/submission-columns';
import { isOfContractor } from '../../../nouns/submission/submission-forms';
import { submissionList, submissionRoutes } from '../../../nouns/submission/submission-pages';
import { SubmissionRecordPage } from '../../../nouns/submission/submission-record';
import { DISTRICT } from '../../../words/bureau/district';
import { say } from '../../../words/language';
import { SUBMISSION } from '../../../words/nouns/submission';
import { FilePage } from './file-page';

const SPEC = submissionList(SubmissionListDocument);
const OWN = '/submissions?kind=ANNUAL_PLAN%2CIMPLEMENTATION_REPORT';

/**
 * The routes for the submissions of the bureau itself and of the contractors. The district hub verifies the submissions
 * of the contractors.
 */
export const SUBMISSION_ROUTES: readonly RouteObject[] = [
  ...submissionRoutes({
    list: <ListPage spec={SPEC} actions={<LinkButton to={OWN}>{say(DISTRICT.ownDocuments)}</LinkButton>} />,
    record: SubmissionRecordDocument,
    show: (row) => (
      <>
        <SubmissionRecordPage row={row} actions={actionsOf(row)} />
        <PlanTargets budgetFen={row.content?.budgetFen ?? null} targets={row.content?.targets ?? []} />
      </>
    ),
  }),
  { path: 'submissions/:id/file', element: <FilePage /> },
];

function actionsOf({ id, kind, submittedAt }: SubmissionRow): RecordAction[] {
  if (isOfContractor(kind)) return [];
  const title = say(submittedAt === null ? DISTRICT.fileIt : SUBMISSION.again);
  return [{ key: 'file', title, why: null, to: `/submissions/${id}/file`, isMain: true }];
}
