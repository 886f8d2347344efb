import { useState } from 'react';
import {
  ReturnSubmissionDocument,
  type SubmissionRecordQuery,
  VerifySubmissionDocument,
} from '../../generated/documents/district-hub';
import { ActDialog } from '../../kit/act/act-dialog';
import { can } from '../../kit/permissions';
import { ReturnDialog } from '../../nouns/submission/return-dialog';
import { SubmissionRecordPage } from '../../nouns/submission/submission-record';
import { whyNotReview } from '../../nouns/submission/verify-submissions';
import { useSession } from '../../session/session-context';
import { say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';

type ReviewedSubmissionProps = { row: NonNullable<SubmissionRecordQuery['submission']>; reload: () => void };

/** Shows a document. The district hub verifies it, or returns it with a reason. */
export function ReviewedSubmission({ row, reload }: ReviewedSubmissionProps) {
  const session = useSession();
  const [step, setStep] = useState<'verify' | 'return' | null>(null);
  const { id } = row;
  const why = whyNotReview(row);
  const verify = { key: 'verify', title: say(SUBMISSION.verify), why, to: () => setStep('verify'), isMain: true };
  const returnIt = { key: 'return', title: say(SUBMISSION.returnIt), why, to: () => setStep('return') };
  const actions = [
    ...(can(session, 'verifySubmission') ? [verify] : []),
    ...(can(session, 'returnSubmission') ? [returnIt] : []),
  ];
  const dialog = { onClose: () => setStep(null), onDone: reload };
  return (
    <>
      <SubmissionRecordPage row={row} history={row.history} actions={row.station === null ? [] : actions} />
      <ActDialog
        open={step === 'verify'}
        title={say(SUBMISSION.verifyTitle)}
        {...dialog}
        send={(act, key) => act(VerifySubmissionDocument, { id }, key)}
      >
        <p>{say(SUBMISSION.verifyHint)}</p>
      </ActDialog>
      <ReturnDialog
        open={step === 'return'}
        document={ReturnSubmissionDocument}
        id={id}
        hint={say(SUBMISSION.returnHint)}
        {...dialog}
      />
    </>
  );
}
