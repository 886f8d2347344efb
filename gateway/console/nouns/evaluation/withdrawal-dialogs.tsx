import { EVALUATING_OFFICE } from '../../../../shared/domain/roles';
import { type Document } from '../../graph/document';
import { ActDialog } from '../../kit/act/act-dialog';
import { Panel } from '../../kit/record/facts';
import { REVIEW } from '../../words/bureau/casework';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PANEL } from '../../words/nouns/panel';
import { WithdrawDialog } from './decide-dialog';
import { type Withdrawal, type WithdrawalStep } from './withdrawal';

/** Shows the open requests to withdraw scores. */
export function Withdrawals({ rows }: { rows: readonly Withdrawal[] }) {
  if (rows.length === 0) return null;
  return (
    <Panel title={say(PANEL.withdrawals)}>
      {rows.map(({ role, on, reason }) => (
        <p key={role} className="prose">
          {say(PANEL.withdrawal, { role: labelOf(EVALUATING_OFFICE, role), on, reason })}
        </p>
      ))}
    </Panel>
  );
}

type WithdrawalDialogsProps = {
  documents: { withdraw: Document<unknown, { id: string; reason: string }>; drop: Document<unknown, { id: string }> };
  id: string;
  step: WithdrawalStep | null;
  onClose: () => void;
  onDone: () => void;
};

/**
 * Shows the dialog for withdrawing scores, or the dialog for cancelling a request to withdraw them. `step` says which
 * of them is open.
 */
export function WithdrawalDialogs({ documents, id, step, ...close }: WithdrawalDialogsProps) {
  return (
    <>
      <WithdrawDialog
        document={documents.withdraw}
        id={id}
        open={step === 'withdraw'}
        hint={say(REVIEW.withdrawHint)}
        {...close}
      />
      <ActDialog
        open={step === 'drop'}
        title={say(PANEL.drop)}
        {...close}
        send={(act, key) => act(documents.drop, { id }, key)}
      >
        <p className="hint">{say(PANEL.dropHint)}</p>
      </ActDialog>
    </>
  );
}
