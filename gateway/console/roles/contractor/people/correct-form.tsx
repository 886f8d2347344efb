import { useParams } from 'react-router-dom';
import { CorrectWorkerDocument, WorkerRecordDocument } from '../../../generated/documents/contractor';
import { correctWorker } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { withoutEmpty } from '../../../kit/form/check-values';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { WORKER_FIELDS, emptyValues } from '../../../nouns/worker/worker-fields';
import { say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';

/**
 * Shows the form that corrects the record of a worker. The form does not show the recorded identity number, birth date
 * and phone. They change only if the person enters them again.
 */
export function CorrectForm() {
  const { id = '' } = useParams();
  const loaded = useRecord(WorkerRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ worker }) => worker}>
      {({ name, version, education, major, majorKind }, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `correct-${id}`,
            title: `${say(PERSONNEL.correct)}:${name}`,
            windowTitle: say(PERSONNEL.correct),
            fields: WORKER_FIELDS,
            limits: correctWorker,
            initial: { ...emptyValues(WORKER_FIELDS), name, education, major: major ?? '', majorKind: majorKind ?? '' },
            backTo: `/workers/${id}`,
            isChecked: true,
            send: (act, values, key) => {
              const input = { workerId: id, expectedVersion: version, ...withoutEmpty(values) };
              return act(CorrectWorkerDocument, { input }, key);
            },
          }}
        >
          <p className="hint">{say(PERSONNEL.correctHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}
