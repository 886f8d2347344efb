import { type ReactNode, useState } from 'react';
import { QUALIFICATION_METHOD } from '../../../../shared/domain/personnel';
import { type VerifyQualificationInput } from '../../generated/documents/district-bureau';
import { verifyQualification } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { type Field } from '../../kit/form/field';
import { type HistoryPage } from '../../kit/record/history-list';
import { REVIEW } from '../../words/bureau/casework';
import { optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { PERSONNEL } from '../../words/nouns/personnel';
import { WorkerRecordPage, type WorkerRecordRow } from './worker-record';

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

type VerifiedWorkerProps = {
  row: WorkerRecordRow & { version: number };
  history: HistoryPage;
  personal: ReactNode;
  fewestHours: number | null;
  /** Verifies the education and the qualification of the worker. */
  verify: Document<unknown, { input: VerifyQualificationInput }>;
  reload: () => void;
};

/** Shows a worker, and offers to verify the education and the qualification. */
export function VerifiedWorker({ row, history, personal, fewestHours, verify, reload }: VerifiedWorkerProps) {
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
      <WorkerRecordPage row={row} actions={[action]} {...{ personal, history, fewestHours }} />
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
