import { useParams } from 'react-router-dom';
import { PaymentListDocument, PaymentRecordDocument } from '../../../generated/documents/district-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PAYMENT_COLUMNS, PAYMENT_FILTERS, type PaymentRow } from '../../../nouns/payment/payment-list';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { MONEY } from '../../../words/nouns/money';

const SPEC: ListSpec<PaymentRow> = {
  name: 'disbursements',
  title: PERFORMANCE.payments,
  columns: PAYMENT_COLUMNS,
  filters: PAYMENT_FILTERS,
  read: readConnection(
    PaymentListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.disbursements,
  ),
  idOf: ({ id }) => id,
  linkOf: ({ id }) => `/payments/${id}`,
  empty: MONEY.emptyPayments,
};

export function PaymentsPage() {
  return <ListPage spec={SPEC} />;
}

/** Shows the progress of a payment. Only the finance bureau can approve it and pay. */
export function PaymentPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row) => <PaymentRecordPage row={row} actions={[]} />}
    </LoadedRecord>
  );
}
