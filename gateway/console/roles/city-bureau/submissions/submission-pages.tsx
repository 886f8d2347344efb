import { type RouteObject } from 'react-router-dom';
import {
  AcknowledgeSubmissionDocument,
  DistrictsDocument,
  ReturnSubmissionDocument,
  SubmissionListDocument,
  SubmissionRecordDocument,
} from '../../../generated/documents/city-bureau';
import { LinkButton } from '../../../kit/feedback/link-button';
import { can } from '../../../kit/permissions';
import { ListByDistrict } from '../../../nouns/division/districts';
import { DIVISION_COLUMNS, type OwnedSubmission } from '../../../nouns/submission/division-columns';
import { PlanTargets } from '../../../nouns/submission/plan-targets';
import { type Review, ReviewedSubmission } from '../../../nouns/submission/reviewed-submission';
import { submissionList, submissionRoutes } from '../../../nouns/submission/submission-pages';
import { useSession } from '../../../session/session-context';
import { CITY, MATRIX } from '../../../words/city/city';
import { say } from '../../../words/language';
import { AcknowledgeFilings, whyNotAcknowledge } from './acknowledge-filings';
import { MatrixPage } from './matrix-page';

const SPEC = submissionList<OwnedSubmission>(SubmissionListDocument, { columns: DIVISION_COLUMNS });

/** How the city bureau reviews: it acknowledges a district's own submission, or returns it with a reason. */
const REVIEW: Review = {
  mutation: 'acknowledgeSubmission',
  accept: AcknowledgeSubmissionDocument,
  returnIt: ReturnSubmissionDocument,
  words: {
    accept: CITY.acknowledge,
    acceptTitle: CITY.acknowledgeTitle,
    acceptHint: CITY.acknowledgeHint,
    returnHint: CITY.returnHint,
  },
  isReviewer: ({ station }) => station === null,
  whyNot: whyNotAcknowledge,
};

export const SUBMISSION_ROUTES: readonly RouteObject[] = [
  ...submissionRoutes({
    list: <MatrixPage />,
    record: SubmissionRecordDocument,
    show: (row, reload) => (
      <>
        <ReviewedSubmission row={row} reload={reload} review={REVIEW} />
        <PlanTargets budgetFen={row.content?.budgetFen ?? null} targets={row.content?.targets ?? []} />
      </>
    ),
  }),
  { path: 'submissions/list', element: <SubmissionsPage /> },
];

/** Lists the submissions about all stations and districts. The city bureau reviews the districts' own submissions. */
function SubmissionsPage() {
  const matrix = <LinkButton to="/submissions">{say(MATRIX.title)}</LinkButton>;
  const list = { spec: SPEC, districts: DistrictsDocument, actions: matrix };
  if (!can(useSession(), 'acknowledgeSubmission')) return <ListByDistrict {...list} />;
  return (
    <ListByDistrict
      {...list}
      selectionTools={(selected, done) => <AcknowledgeFilings selected={selected} onDone={done} />}
    />
  );
}
