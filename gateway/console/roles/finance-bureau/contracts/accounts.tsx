import { useState } from 'react';
import { PAYMENT_ACCOUNT_STATUS } from '../../../../../shared/domain/money';
import {
  BlockPaymentAccountDocument,
  type ContractRecordQuery,
  PaymentAccountNumberDocument,
} from '../../../generated/documents/finance-bureau';
import { FieldsDialog } from '../../../kit/act/fields-dialog';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { can } from '../../../kit/permissions';
import { ActionsMenu } from '../../../kit/record/actions-menu';
import { Facts } from '../../../kit/record/facts';
import { useSession } from '../../../session/session-context';
import { ACCOUNT, PAYING } from '../../../words/finance/payment';
import { instantText } from '../../../words/format';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { AccountNumbers } from '../../../nouns/contract/account-numbers';

type Contract = NonNullable<ContractRecordQuery['contract']>;
type Account = Contract['paymentAccounts'][number];

/** Shows the accounts of a contract. The finance bureau can refuse a new account, or block the account in force. */
export function Accounts({ row, reload }: { row: Contract; reload: () => void }) {
  return (
    <>
      {row.paymentAccounts.map((account) => (
        <AccountOf key={account.id} account={account} reload={reload} />
      ))}
      <AccountNumbers document={PaymentAccountNumberDocument} id={row.id} />
    </>
  );
}

function AccountOf({ account, reload }: { account: Account; reload: () => void }) {
  const session = useSession();
  const [open, setOpen] = useState(false);
  const { id, status, version } = account;
  const isPending = status === 'PENDING';
  const title = say(isPending ? ACCOUNT.refuse : ACCOUNT.block);
  const mayBlock = (isPending || status === 'IN_FORCE') && can(session, 'blockPaymentAccount');
  return (
    <div className="panel">
      <Facts
        facts={[
          [MONEY.accountStatus, <StatusTag key="status" vocabulary={PAYMENT_ACCOUNT_STATUS} value={status} />],
          [ACCOUNT.enteredAt, instantText(account.enteredAt)],
          [ACCOUNT.confirmedAt, instantText(account.confirmedAt)],
        ]}
      />
      {mayBlock && (
        <div className="form-buttons">
          <ActionsMenu actions={[{ key: `block-${id}`, title, why: null, to: () => setOpen(true) }]} />
        </div>
      )}
      <FieldsDialog
        open={open}
        title={title}
        hint={say(ACCOUNT.blockHint)}
        fields={[{ name: 'reason', kind: 'prose', label: PAYING.reasonField, isRequired: true }]}
        limits={{ reason: { required: true, maxLength: 200 } }}
        isGrave
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, values, key) => act(BlockPaymentAccountDocument, { id, expectedVersion: version, ...values }, key)}
      />
    </div>
  );
}
