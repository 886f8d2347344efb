import { type RouteObject } from 'react-router-dom';
import {
  ReturnSubmissionDocument,
  ServiceVolumesDocument,
  SubmissionListDocument,
  SubmissionRecordDocument,
  type SubmissionRecordQuery,
  VerifySubmissionDocument,
  VerifySubmissionsDocument,
} from '../../generated/documents/district-hub';
import { type Filter } from '../../kit/list/filter';
import { ListPage } from '../../kit/list/list-page';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { type Review, ReviewedSubmission } from '../../nouns/submission/reviewed-submission';
import { ServiceVolumes } from '../../nouns/submission/service-volumes';
import { REVIEW_FILTERS } from '../../nouns/submission/submission-columns';
import { submissionList, submissionRoutes } from '../../nouns/submission/submission-pages';
import { VerifySubmissions, whyNotReview } from '../../nouns/submission/verify-submissions';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

/** The kinds of submissions that contractors make. The city bureau reviews the district's own submissions. */
const OF_CONTRACTORS = 'NEEDS_SURVEY,SERVICE_PLAN,MONTHLY_BRIEF,MID_TERM_REPORT,FINAL_REPORT';
const SUBMITTED = 'SUBMITTED,SUBMITTED_LATE';

/**
 * The address of the list of contractors' submissions that have been made, but have been neither verified nor returned.
 */
export const TO_VERIFY = `/submissions?${new URLSearchParams({
  kind: OF_CONTRACTORS,
  status: SUBMITTED,
  verified: 'false',
  returned: 'false',
}).toString()}`;

/**
 * An additional option for a filter. It selects several values at once, for example all kinds of submissions that
 * contractors make.
 */
const GROUPS: Readonly<Record<string, { value: string; label: string }>> = {
  kind: { value: OF_CONTRACTORS, label: say(SUBMISSION.ofContractors) },
  status: { value: SUBMITTED, label: say(SUBMISSION.received) },
};

const FILTERS = REVIEW_FILTERS.map((filter): Filter => {
  const group = GROUPS[filter.name];
  return filter.kind !== 'choice' || group === undefined ? filter : { ...filter, options: [group, ...filter.options] };
});

const SPEC = submissionList(SubmissionListDocument, { title: SUBMISSION.verifyPage, filters: FILTERS });

/** How the district hub reviews: it verifies a submission of a contractor, or returns it with a reason. */
const REVIEW: Review = {
  mutation: 'verifySubmission',
  accept: VerifySubmissionDocument,
  returnIt: ReturnSubmissionDocument,
  words: {
    accept: SUBMISSION.verify,
    acceptTitle: SUBMISSION.verifyTitle,
    acceptHint: SUBMISSION.verifyHint,
    returnHint: SUBMISSION.returnHint,
  },
  isReviewer: ({ station }) => station !== null,
  whyNot: whyNotReview,
};

export const SUBMISSION_ROUTES: readonly RouteObject[] = submissionRoutes({
  list: <SubmissionsPage />,
  record: SubmissionRecordDocument,
  show: (row, reload) => (
    <>
      <ReviewedSubmission row={row} reload={reload} review={REVIEW} />
      <VolumesBeside row={row} />
    </>
  ),
});

/** Lists the submissions of the contractors. The hub can verify several of them in one call. */
function SubmissionsPage() {
  const session = useSession();
  if (!can(session, 'verifySubmissions')) return <ListPage spec={SPEC} />;
  return (
    <ListPage
      spec={SPEC}
      selectionTools={(selected, done) => (
        <VerifySubmissions
          selected={selected}
          send={(act, ids, idempotencyKey) => act(VerifySubmissionsDocument, { ids, idempotencyKey }, idempotencyKey)}
          onDone={done}
        />
      )}
    />
  );
}

type Row = NonNullable<SubmissionRecordQuery['submission']>;

/** Shows the services of the whole project year beside a monthly brief. */
function VolumesBeside({ row: { kind, station, projectYear } }: { row: Row }) {
  if (kind !== 'MONTHLY_BRIEF' || station === null || projectYear === null) return null;
  return <Volumes id={station.id} year={projectYear} />;
}

function Volumes({ id, year }: { id: string; year: number }) {
  const loaded = useRecord(ServiceVolumesDocument, { id, projectYear: year });
  return (
    <LoadedRecord loaded={loaded} pick={({ station }) => station?.serviceVolumes}>
      {(volumes) => <ServiceVolumes year={year} volumes={volumes} />}
    </LoadedRecord>
  );
}
