import { amountText } from '../../../kit/form/money';
import { Facts } from '../../../kit/record/facts';
import { type PaymentRow } from '../../../nouns/payment/payment-list';
import { PAYING } from '../../../words/finance/payment';

type PaymentSummaryProps = { row: Pick<PaymentRow, 'amountFen' | 'lot'> };

/** Shows what a person compares with the bank's receipt: the payee and the amount in figures and capital numerals. */
export function PaymentSummary({ row: { amountFen, lot } }: PaymentSummaryProps) {
  return (
    <Facts
      facts={[
        [PAYING.payee, lot?.contract?.contractor?.name],
        [PAYING.payeeAmount, amountText(BigInt(amountFen))],
      ]}
    />
  );
}
