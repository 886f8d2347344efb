import { type ReactNode, useState } from 'react';
import { QUALIFICATION_METHOD } from '../../../../shared/domain/personnel';
import { type Answer } from '../../graph/ask';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { type Act } from '../../kit/act/use-act';
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
  send: (act: Act, input: object, key: string) => Promise<Answer<unknown>>;
  reload: () => void;
};

/** Shows a worker, and offers to verify the education and the qualification. */
export function VerifiedWorker({ row, history, personal, fewestHours, send, reload }: VerifiedWorkerProps) {
  const [open, setOpen] = useState(false);
  const { id, version, qualificationVerification: verified } = row;
  const verify = {
    key: 'verify',
    title: say(REVIEW.verifyQualification),
    why: null,
    to: () => setOpen(true),
    isMain: verified === null,
  };
  return (
    <>
      <WorkerRecordPage row={row} actions={[verify]} {...{ personal, history, fewestHours }} />
      <FieldsDialog
        open={open}
        title={say(REVIEW.verifyQualification)}
        fields={VERIFICATION}
        initial={{ method: '', attachments: [] }}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, values, key) => {
          const input = { workerId: id, expectedVersion: version, ...values };
          return send(act, input, key);
        }}
      />
    </>
  );
}
