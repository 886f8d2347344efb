import { useParams } from 'react-router-dom';
import { PaymentRecordDocument, ReturnPaymentDocument } from '../../../generated/documents/finance-bureau';
import { returnPayment } from '../../../generated/limits';
import { FormPage } from '../../../kit/entry/form-page';
import { type Field } from '../../../kit/form/field';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { paymentTitle } from '../../../nouns/payment/payment-list';
import { useSession } from '../../../session/session-context';
import { PAYING } from '../../../words/finance/payment';
import { say } from '../../../words/language';

const RETURN_FIELDS: readonly Field[] = [
  { name: 'returnedOn', kind: 'date', label: PAYING.returnedOn },
  { name: 'voucher', kind: 'line', label: PAYING.returnVoucher },
  { name: 'reason', kind: 'prose', label: PAYING.reasonField },
];

/** Shows the form that records the return of a payment. */
export function ReturnPage() {
  const { id = '' } = useParams();
  const { today } = useSession();
  const loaded = useRecord(PaymentRecordDocument, { id }, 'form');
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row, reload) => (
        <FormPage
          onReload={reload}
          spec={{
            id: `return-${id}`,
            title: say(PAYING.giveBackTitle, { title: paymentTitle(row) }),
            fields: RETURN_FIELDS,
            limits: returnPayment,
            initial: { returnedOn: today, voucher: '', reason: '' },
            backTo: `/payments/${id}`,
            isChecked: true,
            send: (act, values, key) => act(ReturnPaymentDocument, { input: { disbursementId: id, ...values } }, key),
          }}
        >
          <p className="hint">{say(PAYING.giveBackHint)}</p>
        </FormPage>
      )}
    </LoadedRecord>
  );
}
