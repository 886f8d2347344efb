import { useParams } from 'react-router-dom';
import {
  WorkerListDocument,
  WorkerPersonalDataDocument,
  type WorkerPersonalDataQuery,
  WorkerRecordDocument,
} from '../../../generated/documents/contractor';
import { askUncached } from '../../../graph/ask-uncached';
import { LinkButton } from '../../../kit/feedback/link-button';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { Facts } from '../../../kit/record/facts';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { PersonalData } from '../../../kit/record/personal-data';
import { useRecord } from '../../../kit/record/use-record';
import { workerAndHours } from '../../../nouns/hours/fewest-hours';
import { WORKER_COLUMNS, WORKER_FILTERS, type WorkerRow } from '../../../nouns/worker/worker-columns';
import { WorkerRecordPage } from '../../../nouns/worker/worker-record';
import { say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';

const SPEC: ListSpec<WorkerRow> = {
  name: 'workers',
  title: PERSONNEL.list,
  columns: WORKER_COLUMNS,
  filters: WORKER_FILTERS,
  read: readConnection(
    WorkerListDocument,
    (filters) => variablesOf(filters, { flags: ['qualified', 'onPost'] }),
    (data) => data.workers,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/workers/${id}`,
  empty: PERSONNEL.empty,
};

export function WorkersPage() {
  const actions = (
    <>
      <LinkButton to="/workers/new" isMain>
        {say(PERSONNEL.register)}
      </LinkButton>
      <LinkButton to="/workers/import">{say(PERSONNEL.import)}</LinkButton>
    </>
  );
  return <ListPage spec={SPEC} actions={actions} />;
}

export function WorkerPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(WorkerRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={(data) => workerAndHours(data)}>
      {({ worker, fewestHours }) => (
        <WorkerRecordPage
          row={worker}
          actions={actionsOf(worker)}
          personal={<Personal id={id} />}
          fewestHours={fewestHours}
        />
      )}
    </LoadedRecord>
  );
}

function actionsOf({ id, posting }: { id: string; posting: object | null }): RecordAction[] {
  const isPosted = posting !== null;
  return [
    {
      key: 'post',
      title: say(PERSONNEL.post),
      why: isPosted ? say(PERSONNEL.whyPosted) : null,
      to: `/workers/${id}/post`,
      isMain: !isPosted,
    },
    { key: 'correct', title: say(PERSONNEL.correct), why: null, to: `/workers/${id}/correct` },
    { key: 'certificate', title: say(PERSONNEL.addCertificate), why: null, to: `/workers/${id}/certificate` },
    {
      key: 'leave',
      title: say(PERSONNEL.leave),
      why: isPosted ? null : say(PERSONNEL.whyNotPosted),
      to: `/workers/${id}/leave`,
    },
    {
      key: 'end',
      title: say(PERSONNEL.endPosting),
      why: isPosted ? null : say(PERSONNEL.whyNotPosted),
      to: `/workers/${id}/end`,
    },
  ];
}

/** Reveals the personal data of a worker on click. */
function Personal({ id }: { id: string }) {
  return (
    <PersonalData<WorkerPersonalDataQuery>
      read={() => askUncached(WorkerPersonalDataDocument, { id })}
      show={({ worker }) => (
        <Facts
          facts={[
            [PERSONNEL.phone, worker?.phone],
            [PERSONNEL.birthDate, worker?.birthDate],
            [PERSONNEL.identityTail, worker?.identityNumberTail],
          ]}
        />
      )}
    />
  );
}
