import { useState } from 'react';
import { type Document } from '../../graph/document';
import { ActDialog } from '../../kit/act/act-dialog';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { can } from '../../kit/permissions';
import { type RecordAction } from '../../kit/record/actions-menu';
import { useSession } from '../../session/session-context';
import { type Words, say } from '../../words/language';
import { SUBMISSION } from '../../words/nouns/submission';
import { SubmissionRecordPage, type SubmissionRecordRow } from './submission-record';

/** How an office reviews submissions: it accepts a submission, or returns it with a reason. */
export type Review = {
  /** The name of the mutation that accepts a submission. */
  mutation: string;
  accept: Document<unknown, { id: string }>;
  returnIt: Document<unknown, { id: string; reason: string }>;
  words: {
    accept: Words;
    acceptTitle: Words;
    acceptHint: Words;
    /** Says who will read the reason for a return. */
    returnHint: Words;
  };
  /** Returns whether a submission is one that this office reviews. */
  isReviewer: (row: SubmissionRecordRow) => boolean;
  /** Returns why the office cannot review the submission now, or null if it can. */
  whyNot: (row: SubmissionRecordRow) => string | null;
};

type ReviewedSubmissionProps = { row: SubmissionRecordRow; reload: () => void; review: Review };

/** Shows a submission, with the actions of the office that reviews it. */
export function ReviewedSubmission({ row, reload, review }: ReviewedSubmissionProps) {
  const session = useSession();
  const [step, setStep] = useState<'accept' | 'return' | null>(null);
  const { accept, returnIt, words, mutation } = review;
  const { id } = row;
  const why = review.whyNot(row);
  const actions: RecordAction[] = [];
  if (review.isReviewer(row) && can(session, mutation))
    actions.push({ key: 'accept', title: say(words.accept), why, to: () => setStep('accept'), isMain: true });
  if (review.isReviewer(row) && can(session, 'returnSubmission'))
    actions.push({ key: 'return', title: say(SUBMISSION.returnIt), why, to: () => setStep('return') });
  const dialog = { onClose: () => setStep(null), onDone: reload };
  return (
    <>
      <SubmissionRecordPage row={row} actions={actions} />
      <ActDialog
        open={step === 'accept'}
        title={say(words.acceptTitle)}
        {...dialog}
        send={(act, key) => act(accept, { id }, key)}
      >
        <p>{say(words.acceptHint)}</p>
      </ActDialog>
      <ReturnDialog open={step === 'return'} document={returnIt} id={id} hint={say(words.returnHint)} {...dialog} />
    </>
  );
}

type ReturnDialogProps = {
  open: boolean;
  document: Document<unknown, { id: string; reason: string }>;
  id: string;
  hint: string;
  onClose: () => void;
  onDone: () => void;
};

/** Asks for the reason, and returns a submission to its author, who must submit it again. */
function ReturnDialog({ document, id, ...dialog }: ReturnDialogProps) {
  return (
    <FieldsDialog
      title={say(SUBMISSION.returnTitle)}
      fields={[{ name: 'reason', label: SUBMISSION.returnReason, kind: 'prose', isRequired: true }]}
      limits={{ reason: { maxLength: 2000 } }}
      {...dialog}
      send={(act, values, key) => act(document, { id, ...values }, key)}
    />
  );
}
