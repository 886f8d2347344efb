import { PAYMENT_ACCOUNT_STATUS, type PaymentAccountStatus } from '../../../../../shared/domain/money';
import {
  ConfirmPaymentAccountDocument,
  PaymentAccountNumberDocument,
  WithdrawPaymentAccountDocument,
} from '../../../generated/documents/district-bureau';
import { withdrawPaymentAccount } from '../../../generated/limits';
import { ActDialog } from '../../../kit/act/act-dialog';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { Facts, Panel } from '../../../kit/record/facts';
import { AccountNumbers } from '../../../nouns/contract/account-numbers';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { instantText } from '../../../words/format';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

type Account = {
  id: string;
  status: PaymentAccountStatus;
  version: number;
  enteredAt: string;
  confirmedAt: string | null;
  reason: string | null;
};
type OfContract = { id: string; paymentAccounts: readonly Account[] };

/** What a person does with a new account of a contract: confirm or withdraw it. */
export type AccountStep = 'confirm' | 'withdraw';

const pendingOf = ({ paymentAccounts }: OfContract) =>
  paymentAccounts.find(({ status }) => status === 'PENDING') ?? null;

/** Returns the actions on the account of a contract. One person enters an account, and a second person confirms it. */
export function accountActions(contract: OfContract, setStep: (step: AccountStep) => void): RecordAction[] {
  const pending = pendingOf(contract);
  const change = `/contracts/${contract.id}/account`;
  if (pending === null) return [{ key: 'account', title: say(PERFORMANCE.changeAccount), why: null, to: change }];
  return [
    { key: 'confirm', title: say(PERFORMANCE.confirmAccount), why: null, to: () => setStep('confirm'), isMain: true },
    { key: 'withdraw', title: say(PERFORMANCE.withdrawAccount), why: null, to: () => setStep('withdraw') },
  ];
}

/** Shows the accounts of a contract. A click reveals the numbers. */
export function AccountsTab({ contract: { id, paymentAccounts } }: { contract: OfContract }) {
  return (
    <>
      {paymentAccounts.map((account) => (
        <Panel key={account.id} title={`${say(MONEY.account)} ${instantText(account.enteredAt)}`}>
          <Facts
            facts={[
              [
                MONEY.accountStatus,
                <StatusTag key="status" vocabulary={PAYMENT_ACCOUNT_STATUS} value={account.status} />,
              ],
              [PERFORMANCE.accountConfirmedAt, instantText(account.confirmedAt)],
              [MONEY.reason, account.reason],
            ]}
          />
        </Panel>
      ))}
      <AccountNumbers document={PaymentAccountNumberDocument} id={id} />
    </>
  );
}

type AccountDialogsProps = { contract: OfContract; step: AccountStep | null; onClose: () => void; onDone: () => void };

/**
 * Shows the dialog that confirms or withdraws the new account of a contract. The dialogs stay mounted while there is no
 * new account, so that they keep the key of an act with an unknown result.
 */
export function AccountDialogs({ contract, step, ...close }: AccountDialogsProps) {
  const pending = pendingOf(contract);
  const id = pending?.id ?? '';
  const expectedVersion = pending?.version ?? 0;
  return (
    <>
      <ActDialog
        open={pending !== null && step === 'confirm'}
        title={say(PERFORMANCE.confirmAccount)}
        {...close}
        send={(act, key) => act(ConfirmPaymentAccountDocument, { id, expectedVersion }, key)}
      >
        <p>{say(PERFORMANCE.confirmAccountHint)}</p>
      </ActDialog>
      <FieldsDialog
        open={pending !== null && step === 'withdraw'}
        title={say(PERFORMANCE.withdrawAccount)}
        fields={[{ name: 'reason', label: PERFORMANCE.reason, kind: 'line', isRequired: true }]}
        limits={withdrawPaymentAccount}
        {...close}
        send={(act, values, key) => act(WithdrawPaymentAccountDocument, { id, expectedVersion, ...values }, key)}
      />
    </>
  );
}
