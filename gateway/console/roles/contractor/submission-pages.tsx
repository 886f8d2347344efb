import { type RouteObject } from 'react-router-dom';
import { SubmissionListDocument, SubmissionRecordDocument } from '../../generated/documents/contractor';
import { ListPage } from '../../kit/list/list-page';
import { type RecordAction } from '../../kit/record/actions-menu';
import { SUBMISSION_FILTERS, type SubmissionRow } from '../../nouns/submission/submission-columns';
import { isOfContractor } from '../../nouns/submission/submission-forms';
import { submissionList, submissionRoutes } from '../../nouns/submission/submission-pages';
import { SubmissionRecordPage } from '../../nouns/submission/submission-record';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { SubmitPage } from './submit-page';

const SPEC = submissionList(SubmissionListDocument, {
  filters: [...SUBMISSION_FILTERS, { name: 'dueBefore', label: SUBMISSION.dueOn, kind: 'date' }],
  empty: SUBMISSION.emptyBriefs,
});

/** The pages of submissions. The link in the side bar opens the list of those that are due or overdue. */
export const SUBMISSION_ROUTES: readonly RouteObject[] = [
  ...submissionRoutes({
    list: <ListPage spec={SPEC} />,
    record: SubmissionRecordDocument,
    show: (row) => <SubmissionRecordPage row={row} actions={[submitAction(row)]} />,
  }),
  { path: 'submissions/:id/submit', element: <SubmitPage /> },
];

function submitAction({ id, kind, submittedAt, verifiedOn }: SubmissionRow): RecordAction {
  const why = !isOfContractor(kind)
    ? say(SUBMISSION.byDistrict)
    : verifiedOn === null
      ? null
      : say(SUBMISSION.alreadyVerified);
  const title = say(submittedAt === null ? SUBMISSION.submit : SUBMISSION.again);
  return { key: 'submit', title, why, to: `/submissions/${id}/submit`, isMain: true };
}
