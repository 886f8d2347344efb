import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import { QUALIFICATION_METHOD } from '../../../../shared/domain/personnel';
import { type VerifyQualificationInput } from '../../generated/documents/district-bureau';
import { verifyQualification } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { type Field } from '../../kit/form/field';
import { ListPage } from '../../kit/list/list-page';
import { REVIEW } from '../../words/bureau/casework';
import { optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { type WorkerDocument, type WorkersDocument, workerList, workerRoutes } from './worker-pages';
import { type PersonalDocument, WorkerPersonal } from './worker-personal';
import { WorkerRecordPage, type WorkerRecordProps, type WorkerRecordRow } from './worker-record';

const VERIFICATION: readonly Field[] = [
  {
    name: 'method',
    label: PERSONNEL.method,
    kind: 'choice',
    options: optionsOf(QUALIFICATION_METHOD),
    isRequired: true,
  },
  {
    name: 'attachments',
    label: REVIEW.certificateFiles,
    help: REVIEW.certificateHelp,
    kind: 'files',
    files: ['CERTIFICATE', 'OTHER'],
  },
];

type VerifiableWorker = WorkerRecordRow & { version: number };
/** The mutation that verifies the education and the qualification of a worker. */
type VerifyDocument = Document<unknown, { input: VerifyQualificationInput }>;
type Documents = {
  list: WorkersDocument;
  record: WorkerDocument<VerifiableWorker>;
  personal: PersonalDocument;
  verify: VerifyDocument;
};

/** Returns the routes of an office that verifies the education and the qualification of workers. */
export function verifiedWorkerRoutes({ list, record, personal, verify }: Documents): RouteObject[] {
  return workerRoutes({
    list: <ListPage spec={workerList(list)} />,
    record,
    show: ({ worker, fewestHours }, reload) => (
      <VerifiedWorker
        row={worker}
        fewestHours={fewestHours}
        personal={<WorkerPersonal document={personal} id={worker.id} />}
        verify={verify}
        reload={reload}
      />
    ),
  });
}

type VerifiedWorkerProps = Pick<WorkerRecordProps, 'personal' | 'fewestHours'> & {
  row: VerifiableWorker;
  verify: VerifyDocument;
  reload: () => void;
};

/** Shows a worker. The office can verify the worker's education and qualification here. */
function VerifiedWorker({ row, verify, reload, ...shown }: VerifiedWorkerProps) {
  const [open, setOpen] = useState(false);
  const { id, version, qualificationVerification: verified } = row;
  const action = {
    key: 'verify',
    title: say(REVIEW.verifyQualification),
    why: null,
    to: () => setOpen(true),
    isMain: verified === null,
  };
  return (
    <>
      <WorkerRecordPage row={row} actions={[action]} {...shown} />
      <FieldsDialog
        open={open}
        title={say(REVIEW.verifyQualification)}
        fields={VERIFICATION}
        limits={verifyQualification}
        initial={{ method: '', attachments: [] }}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, values, key) => {
          const input = { workerId: id, expectedVersion: version, ...values };
          return act(verify, { input }, key);
        }}
      />
    </>
  );
}
