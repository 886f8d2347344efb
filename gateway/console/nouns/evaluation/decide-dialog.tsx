import { OBJECTION_OUTCOME } from '../../../../shared/domain/evaluations';
import { type DecideObjectionInput } from '../../generated/documents/district-bureau';
import { decideObjection } from '../../generated/limits';
import { type Document } from '../../graph/document';
import { FieldsDialog } from '../../kit/act/fields-dialog';
import { REVIEW } from '../../words/bureau/casework';
import { optionsOf } from '../../words/labels';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';

type DialogProps = { open: boolean; onClose: () => void; onDone: () => void };

type DecideDialogProps = DialogProps & {
  document: Document<unknown, { input: DecideObjectionInput }>;
  row: { id: string; objection: { on: string; reason: string } | null };
};

/** Asks for the decision on the contractor's objection, below the text of the objection. */
export function DecideDialog({ document, row: { id, objection }, ...dialog }: DecideDialogProps) {
  return (
    <FieldsDialog
      title={say(REVIEW.decideTitle)}
      hint={say(REVIEW.decideHint)}
      fields={[
        { name: 'outcome', label: REVIEW.decision, kind: 'choice', options: optionsOf(OBJECTION_OUTCOME) },
        { name: 'answer', label: REVIEW.answer, kind: 'prose' },
      ]}
      limits={decideObjection}
      {...dialog}
      send={(act, values, key) => act(document, { input: { evaluationId: id, ...values } }, key)}
    >
      {objection !== null && <p className="prose">{say(EVALUATION.objectionText, objection)}</p>}
    </FieldsDialog>
  );
}

type WithdrawDialogProps = DialogProps & {
  document: Document<unknown, { id: string; reason: string }>;
  id: string;
  hint: string;
};

/**
 * Asks for the reason, and withdraws scores. If one of the two evaluating offices does this after both have scored, it
 * only requests the withdrawal.
 */
export function WithdrawDialog({ document, id, ...dialog }: WithdrawDialogProps) {
  return (
    <FieldsDialog
      title={say(REVIEW.withdrawScore)}
      fields={[{ name: 'reason', label: REVIEW.withdrawReason, kind: 'prose', isRequired: true }]}
      limits={{ reason: { maxLength: 2000 } }}
      {...dialog}
      send={(act, values, key) => act(document, { id, ...values }, key)}
    />
  );
}
