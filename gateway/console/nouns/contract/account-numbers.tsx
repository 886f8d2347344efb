import { PAYMENT_ACCOUNT_STATUS, type PaymentAccountStatus } from '../../../../shared/domain/money';
import { askUncached } from '../../graph/ask-uncached';
import { type Document } from '../../graph/document';
import { StatusTag } from '../../kit/feedback/status-tag';
import { Facts } from '../../kit/record/facts';
import { PersonalData } from '../../kit/record/personal-data';
import { KIT } from '../../words/kit';
import { MONEY } from '../../words/nouns/money';

type Account = {
  id: string;
  holder: string;
  accountNumber: string;
  bankName: string | null;
  status: PaymentAccountStatus;
};
type Answer = { contract: { paymentAccounts: readonly Account[] } | null };

type AccountNumbersProps = { document: Document<Answer, { id: string }>; id: string };

/** Reveals account numbers on click. They belong to an organisation, so the Hub does not record who reads them. */
export function AccountNumbers({ document, id }: AccountNumbersProps) {
  return (
    <PersonalData<Answer>
      notice={KIT.hiddenNotice}
      read={() => askUncached(document, { id })}
      show={({ contract }) =>
        (contract?.paymentAccounts ?? []).map(({ id: account, holder, accountNumber, bankName, status }) => (
          <Facts
            key={account}
            facts={[
              [MONEY.holder, holder],
              [MONEY.number, accountNumber],
              [MONEY.bank, bankName],
              [MONEY.accountStatus, <StatusTag key="status" vocabulary={PAYMENT_ACCOUNT_STATUS} value={status} />],
            ]}
          />
        ))
      }
    />
  );
}
