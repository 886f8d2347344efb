import {
  RECTIFICATION_OUTCOME,
  type RectificationOutcome,
  type RectificationStatus,
} from '../../../../shared/domain/oversight';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { useSession } from '../../session/session-context';
import { REVIEW } from '../../words/bureau/casework';
import { addDays } from '../../words/format';
import { optionsOf } from '../../words/labels';
import { say } from '../../words/language';

export type RectificationStep = 'close' | 'return';

/** The mutations that close a rectification or return its answer. */
export type ReviewDocuments = {
  close: Document<unknown, { id: string; outcome: RectificationOutcome; remark?: string | null }>;
  return: Document<unknown, { id: string; reason: string; dueOn: string }>;
};

type RectificationDialogsProps = {
  documents: ReviewDocuments;
  row: { id: string; status: RectificationStatus; answer: string | null };
  step: RectificationStep | null;
  onClose: () => void;
  onDone: () => void;
};

const DAYS_TO_ANSWER = 15;

/**
 * Shows the dialog that closes a rectification, or the dialog that returns its answer for another round. A
 * rectification that has not been answered can only be closed as failed.
 */
export function RectificationDialogs({ documents, row, step, ...close }: RectificationDialogsProps) {
  const { id, status, answer } = row;
  const { today } = useSession();
  const outcomes = optionsOf(RECTIFICATION_OUTCOME).filter(({ value }) => status === 'ANSWERED' || value === 'FAILED');
  return (
    <>
      <FieldsDialog
        open={step === 'close'}
        title={say(REVIEW.closeTitle)}
        fields={[
          { name: 'outcome', label: REVIEW.outcome, kind: 'choice', options: outcomes, isRequired: true },
          { name: 'remark', label: REVIEW.remark, kind: 'prose' },
        ]}
        limits={{ remark: { maxLength: 2000 } }}
        {...close}
        send={(act, values, key) => act(documents.close, { id, ...values }, key)}
      >
        <p className="prose">{answer}</p>
      </FieldsDialog>
      <FieldsDialog
        open={step === 'return'}
        title={say(REVIEW.returnTitle)}
        fields={[
          { name: 'reason', label: REVIEW.returnReason, kind: 'prose', isRequired: true },
          { name: 'dueOn', label: REVIEW.newDueOn, kind: 'date', isRequired: true },
        ]}
        limits={{ reason: { maxLength: 2000 } }}
        initial={{ reason: '', dueOn: addDays(today, DAYS_TO_ANSWER) }}
        {...close}
        send={(act, values, key) => act(documents.return, { id, ...values }, key)}
      >
        <p className="prose">{answer}</p>
      </FieldsDialog>
    </>
  );
}
