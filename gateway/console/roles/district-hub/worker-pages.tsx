import { useParams } from 'react-router-dom';
import { CERTIFICATE_LEVEL } from '../../../../shared/domain/personnel';
import {
  VerifyQualificationDocument,
  WorkerListDocument,
  WorkerPersonalDataDocument,
  type WorkerPersonalDataQuery,
  WorkerRecordDocument,
} from '../../generated/documents/district-hub';
import { askUncached } from '../../graph/ask-uncached';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { Facts } from '../../kit/record/facts';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { PersonalData } from '../../kit/record/personal-data';
import { useRecord } from '../../kit/record/use-record';
import { workerAndHours } from '../../nouns/hours/fewest-hours';
import { WORKER_COLUMNS, WORKER_FILTERS, type WorkerRow } from '../../nouns/worker/worker-columns';
import { VerifiedWorker } from '../../nouns/worker/verified-worker';
import { listText } from '../../words/format';
import { labelOf } from '../../words/labels';
import { PERSONNEL } from '../../words/nouns/personnel';

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
};

export function WorkersPage() {
  return <ListPage spec={SPEC} />;
}

export function WorkerPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(WorkerRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={(data) => workerAndHours(data)}>
      {({ worker, fewestHours }, reload) => (
        <VerifiedWorker
          row={worker}
          fewestHours={fewestHours}
          history={worker.history}
          personal={<Personal id={id} />}
          verify={VerifyQualificationDocument}
          reload={reload}
        />
      )}
    </LoadedRecord>
  );
}

/** Reveals the personal data of a worker on click. The answer is not cached. */
function Personal({ id }: { id: string }) {
  return (
    <PersonalData<WorkerPersonalDataQuery>
      read={() => askUncached(WorkerPersonalDataDocument, { id })}
      show={({ worker }) => (
        <Facts
          facts={[
            [PERSONNEL.birthDate, worker?.birthDate],
            [
              PERSONNEL.certificateNumber,
              listText(
                (worker?.certificates ?? []).map(
                  ({ level, number }) => `${labelOf(CERTIFICATE_LEVEL, level)} ${number}`,
                ),
              ),
            ],
          ]}
        />
      )}
    />
  );
}
