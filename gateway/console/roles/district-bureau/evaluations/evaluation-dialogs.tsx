import { type Grade } from '../../../../../shared/domain/evaluations';
import {
  DecideObjectionDocument,
  DropScoreWithdrawalDocument,
  RecuseDocument,
  SignEvaluationDocument,
  SupersedeEvaluationDocument,
  WithdrawScoreDocument,
} from '../../../generated/documents/district-bureau';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { DecideDialog } from '../../../nouns/evaluation/decide-dialog';
import { SigningDialogs, type SigningStep } from '../../../nouns/evaluation/pages/signing-dialogs';
import { say } from '../../../words/language';
import { PANEL } from '../../../words/nouns/panel';

export type EvaluationStep = 'decide' | 'supersede' | SigningStep;

const DOCUMENTS = {
  sign: SignEvaluationDocument,
  recuse: RecuseDocument,
  withdraw: WithdrawScoreDocument,
  drop: DropScoreWithdrawalDocument,
};

type EvaluationDialogsProps = {
  row: { id: string; score: number | null; grade: Grade | null; objection: { on: string; reason: string } | null };
  step: EvaluationStep | null;
  onClose: () => void;
  onDone: () => void;
};

/** Shows the dialog of the chosen action on an evaluation. */
export function EvaluationDialogs({ row, step, ...close }: EvaluationDialogsProps) {
  const { id } = row;
  return (
    <>
      <SigningDialogs documents={DOCUMENTS} row={row} step={step} {...close} />
      <DecideDialog document={DecideObjectionDocument} row={row} open={step === 'decide'} {...close} />
      <FieldsDialog
        open={step === 'supersede'}
        isGrave
        title={say(PANEL.supersede)}
        hint={say(PANEL.supersedeHint)}
        fields={[{ name: 'reason', label: PANEL.supersedeReason, kind: 'prose', isRequired: true }]}
        limits={{ reason: { maxLength: 200 } }}
        {...close}
        send={(act, values, key) => act(SupersedeEvaluationDocument, { id, ...values }, key)}
      />
    </>
  );
}
