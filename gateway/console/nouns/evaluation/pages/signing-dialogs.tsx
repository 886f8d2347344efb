import { GRADE, type Grade } from '../../../../../shared/domain/evaluations';
import { type Document } from '../../../graph/document';
import { ActDialog } from '../../../kit/act/act-dialog';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { RecuseDialog } from '../recuse-dialog';
import { type WithdrawalStep } from '../withdrawal';
import { WithdrawalDialogs } from '../withdrawal-dialogs';

export type SigningStep = 'sign' | 'recuse' | WithdrawalStep;

type SigningDialogsProps = {
  documents: {
    sign: Document<unknown, { id: string }>;
    recuse: Document<unknown, { input: { evaluationId: string; reason: string } }>;
    withdraw: Document<unknown, { id: string; reason: string }>;
    drop: Document<unknown, { id: string }>;
  };
  row: { id: string; score: number | null; grade: Grade | null };
  step: string | null;
  onClose: () => void;
  onDone: () => void;
};

/**
 * Shows the dialog of the action that the person chose: sign, withdraw scores, cancel the request to withdraw, or
 * recuse themselves.
 */
export function SigningDialogs({ documents, row: { id, score, grade }, step, ...close }: SigningDialogsProps) {
  return (
    <>
      <ActDialog
        open={step === 'sign'}
        title={say(EVALUATION.signTitle)}
        {...close}
        send={(act, key) => act(documents.sign, { id }, key)}
      >
        <p>{say(EVALUATION.signHint, { score: score ?? '', grade: labelOf(GRADE, grade) })}</p>
      </ActDialog>
      <WithdrawalDialogs
        documents={documents}
        id={id}
        step={step === 'withdraw' || step === 'drop' ? step : null}
        {...close}
      />
      <RecuseDialog
        open={step === 'recuse'}
        {...close}
        send={(act, reason, key) => act(documents.recuse, { input: { evaluationId: id, reason } }, key)}
      />
    </>
  );
}
