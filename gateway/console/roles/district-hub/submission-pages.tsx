import { useParams } from 'react-router-dom';
import {
  ServiceVolumesDocument,
  SubmissionListDocument,
  SubmissionRecordDocument,
  type SubmissionRecordQuery,
  VerifySubmissionsDocument,
} from '../../generated/documents/district-hub';
import { type Filter } from '../../kit/list/filter';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { can } from '../../kit/permissions';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { ServiceVolumes } from '../../nouns/submission/service-volumes';
import {
  REVIEW_FILTERS,
  SUBMISSION_COLUMNS,
  type SubmissionRow,
  reviewVariables,
} from '../../nouns/submission/submission-columns';
import { VerifySubmissions } from '../../nouns/submission/verify-submissions';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { ReviewedSubmission } from './submission-review';

/** The kinds of documents that contractors submit. The city bureau reviews the district's own documents. */
const OF_CONTRACTORS = 'NEEDS_SURVEY,SERVICE_PLAN,MONTHLY_BRIEF,MID_TERM_REPORT,FINAL_REPORT';
const SUBMITTED = 'SUBMITTED,SUBMITTED_LATE';

/** The address of the list of contractors' documents that were submitted and are neither verified nor returned. */
export const TO_VERIFY = `/submissions?${new URLSearchParams({
  kind: OF_CONTRACTORS,
  status: SUBMITTED,
  verified: 'false',
  returned: 'false',
}).toString()}`;

/** The additional filter options that stand for several values. */
const GROUPS: Readonly<Record<string, { value: string; label: string }>> = {
  kind: { value: OF_CONTRACTORS, label: say(SUBMISSION.ofContractors) },
  status: { value: SUBMITTED, label: say(SUBMISSION.received) },
};

const FILTERS = REVIEW_FILTERS.map((filter): Filter => {
  const group = GROUPS[filter.name];
  return filter.kind !== 'choice' || group === undefined ? filter : { ...filter, options: [group, ...filter.options] };
});

const SPEC: ListSpec<SubmissionRow> = {
  name: 'submissions',
  title: SUBMISSION.verifyPage,
  columns: SUBMISSION_COLUMNS,
  filters: FILTERS,
  read: readConnection(SubmissionListDocument, reviewVariables, (data) => data.submissions),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/submissions/${id}`,
};

/** Lists the documents of the contractors. The hub can verify several of them in one call. */
export function SubmissionsPage() {
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

export function SubmissionPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(SubmissionRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ submission }) => submission}>
      {(row, reload) => (
        <>
          <ReviewedSubmission row={row} reload={reload} />
          <VolumesBeside row={row} />
        </>
      )}
    </LoadedRecord>
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
