import { useParams } from 'react-router-dom';
import {
  AddCertificateDocument,
  EndPostingDocument,
  PostWorkerDocument,
  RecordLeaveDocument,
  RegisterWorkerDocument,
  StationChoicesDocument,
  WorkerRecordDocument,
} from '../../../generated/documents/contractor';
import { addCertificate, endPosting, postWorker, recordLeave, registerWorker } from '../../../generated/limits';
import { type Answer } from '../../../graph/ask';
import { type Entered, type NameIn } from '../../../graph/entered';
import { type Act } from '../../../kit/act/use-act';
import { FormPage } from '../../../kit/entry/form-page';
import { type FormSpec } from '../../../kit/entry/form-spec';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { useWhole } from '../../../kit/record/use-whole';
import {
  CERTIFICATE_FIELDS,
  END_POSTING_FIELDS,
  LEAVE_FIELDS,
  WORKER_FIELDS,
  emptyValues,
  postingFields,
} from '../../../nouns/worker/worker-fields';
import { type Words, say } from '../../../words/language';
import { PERSONNEL } from '../../../words/nouns/personnel';

/** Shows the form with which a contractor registers a worker. Drafts omit the data that identify the person. */
export function RegisterForm() {
  return (
    <FormPage
      spec={{
        id: 'worker',
        title: say(PERSONNEL.register),
        fields: WORKER_FIELDS,
        limits: registerWorker,
        initial: emptyValues(WORKER_FIELDS),
        backTo: '/workers',
        isChecked: true,
        send: (act, input, key) => act(RegisterWorkerDocument, { input }, key),
      }}
    >
      <p className="hint">{say(PERSONNEL.registerHint)}</p>
    </FormPage>
  );
}

type WorkerFormProps<Path extends string> = {
  name: string;
  title: Words;
  form: Pick<FormSpec<Path>, 'fields' | 'limits'>;
  /** Sends the values that were entered about a worker. */
  send: (act: Act, about: { workerId: string } & Entered<NameIn<Path>>, key: string) => Promise<Answer<unknown>>;
};

/** Shows a form about one worker. */
function WorkerForm<Path extends string>({ name, title, form, send }: WorkerFormProps<Path>) {
  const { id = '' } = useParams();
  const loaded = useRecord(WorkerRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ worker }) => worker}>
      {(worker, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            ...form,
            id: `${name}-${id}`,
            title: `${say(title)}:${worker.name}`,
            windowTitle: say(title),
            initial: emptyValues(form.fields),
            backTo: `/workers/${id}`,
            send: (act, values, key) => send(act, { workerId: id, ...values }, key),
          }}
        />
      )}
    </LoadedRecord>
  );
}

export function CertificateForm() {
  const form = { fields: CERTIFICATE_FIELDS, limits: addCertificate };
  return (
    <WorkerForm
      name="certificate"
      title={PERSONNEL.addCertificate}
      form={form}
      send={(act, input, key) => act(AddCertificateDocument, { input }, key)}
    />
  );
}

export function LeaveForm() {
  const form = { fields: LEAVE_FIELDS, limits: recordLeave };
  return (
    <WorkerForm
      name="leave"
      title={PERSONNEL.leave}
      form={form}
      send={(act, input, key) => act(RecordLeaveDocument, { input }, key)}
    />
  );
}

export function EndPostingForm() {
  const form = { fields: END_POSTING_FIELDS, limits: endPosting };
  return (
    <WorkerForm
      name="end"
      title={PERSONNEL.endPosting}
      form={form}
      send={(act, variables, key) => act(EndPostingDocument, variables, key)}
    />
  );
}

export function PostForm() {
  const loaded = useWhole(StationChoicesDocument, 'stations', {}, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(all) => all}>
      {(all) => {
        const stations = all.filter(({ status }) => status !== 'CLOSED');
        const form = { fields: postingFields(stations), limits: postWorker };
        return (
          <WorkerForm
            name="post"
            title={PERSONNEL.post}
            form={form}
            send={(act, input, key) => act(PostWorkerDocument, { input }, key)}
          />
        );
      }}
    </LoadedRecord>
  );
}
