import { useParams } from 'react-router-dom';
import { PaymentRecordDocument, ReturnPaymentDocument } from '../../../generated/documents/finance-bureau';
import { returnPayment } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { LinkButton } from '../../../kit/feedback/link-button';
import { PageFault } from '../../../kit/feedback/page-fault';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { paymentTitle } from '../../../nouns/payment/payment-list';
import { useSession } from '../../../session/session-context';
import { PAYING } from '../../../words/finance/payment';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { type Payment, whyNotReturn } from './payment-steps';
import { PaymentSummary } from './payment-summary';

const RETURN_FIELDS: readonly Field[] = [
  { name: 'returnedOn', kind: 'date', label: PAYING.returnedOn, help: PAYING.returnedOnHelp },
  { name: 'voucher', kind: 'line', label: MONEY.returnVoucher, help: PAYING.returnVoucherHelp },
  { name: 'reason', kind: 'prose', label: PAYING.reasonField },
];

/** Shows the form that records that a payment came back, or why that cannot be recorded. */
export function ReturnPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row, reload) => {
        const why = whyNotReturn(row);
        if (why === null) return <ReturnForm row={row} reload={reload} />;
        return (
          <PageFault title={titleOf(row)} text={why}>
            <LinkButton to={`/payments/${id}`}>{say(KIT.back)}</LinkButton>
          </PageFault>
        );
      }}
    </LoadedRecord>
  );
}

function titleOf(row: Payment): string {
  return say(PAYING.giveBackTitle, { title: paymentTitle(row) });
}

function ReturnForm({ row, reload }: { row: Payment; reload: () => void }) {
  const { today } = useSession();
  const { id } = row;
  return (
    <FormPage
      onReload={reload}
      spec={{
        id: `return-${id}`,
        title: titleOf(row),
        fields: RETURN_FIELDS,
        limits: returnPayment,
        initial: { returnedOn: today, voucher: '', reason: '' },
        backTo: `/payments/${id}`,
        isChecked: true,
        review: (_, entered) => [<PaymentSummary key="payment" row={row} />, entered],
        send: (act, values, key) => act(ReturnPaymentDocument, { input: { disbursementId: id, ...values } }, key),
      }}
    >
      <p className="hint">{say(PAYING.giveBackHint)}</p>
      <PaymentSummary row={row} />
    </FormPage>
  );
}
