import { GRADE, type Grade } from '../../../../../shared/domain/evaluations';
import {
  DecideObjectionDocument,
  DropScoreWithdrawalDocument,
  RecuseDocument,
  SignEvaluationDocument,
  SupersedeEvaluationDocument,
  WithdrawScoreDocument,
} from '../../../generated/documents/district-bureau';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { DecideDialog } from '../../../nouns/evaluation/decide-dialog';
import { RecuseDialog } from '../../../nouns/evaluation/recuse-dialog';
import { type WithdrawalStep } from '../../../nouns/evaluation/withdrawal';
import { WithdrawalDialogs } from '../../../nouns/evaluation/withdrawal-dialogs';
import { labelOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { EVALUATION } from '../../../words/nouns/evaluation';
import { PANEL } from '../../../words/nouns/panel';

export type EvaluationStep = 'sign' | 'decide' | 'recuse' | 'supersede' | WithdrawalStep;

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
      <ActDialog
        open={step === 'sign'}
        title={say(EVALUATION.signTitle)}
        {...close}
        send={(act, key) => act(SignEvaluationDocument, { id }, key)}
      >
        <p>{say(EVALUATION.signHint, { score: row.score ?? '', grade: labelOf(GRADE, row.grade) })}</p>
      </ActDialog>
      <DecideDialog document={DecideObjectionDocument} row={row} open={step === 'decide'} {...close} />
      <WithdrawalDialogs
        documents={{ withdraw: WithdrawScoreDocument, drop: DropScoreWithdrawalDocument }}
        id={id}
        step={step === 'withdraw' || step === 'drop' ? step : null}
        {...close}
      />
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
      <RecuseDialog
        open={step === 'recuse'}
        {...close}
        send={(act, reason, key) => act(RecuseDocument, { input: { evaluationId: id, reason } }, key)}
      />
    </>
  );
}
