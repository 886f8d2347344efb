import { useParams } from 'react-router-dom';
import {
  DistrictsDocument,
  PaymentListDocument,
  PaymentRecordDocument,
} from '../../../generated/documents/city-bureau';
import { variablesOf } from '../../../kit/list/filter-values';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { HistoryList } from '../../../kit/record/history-list';
import { LoadedRecord } from '../../../kit/record/loaded-record';
import { useRecord } from '../../../kit/record/use-record';
import { PostingsTable } from '../../../nouns/budget/commitments-table';
import { inDistrict, useDistricts } from '../../../nouns/division/districts';
import { PAYMENT_COLUMNS, PAYMENT_FILTERS, type PaymentRow } from '../../../nouns/payment/payment-list';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { PAYING } from '../../../words/finance/payment';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';

const SPEC: ListSpec<PaymentRow> = {
  name: 'disbursements',
  title: PERFORMANCE.payments,
  columns: PAYMENT_COLUMNS,
  filters: [...PAYMENT_FILTERS, { name: 'voucher', label: PAYING.voucherFilter, kind: 'text' }],
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
  return <ListPage spec={inDistrict(SPEC, useDistricts(DistrictsDocument))} />;
}

/** Shows a payment, with the budget lines from which it was made. */
export function PaymentPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row) => (
        <PaymentRecordPage
          row={row}
          actions={[]}
          tabs={[
            { key: 'postings', title: say(PAYING.postings), content: <PostingsTable rows={row.postings} /> },
            { key: 'history', title: say(KIT.history), content: <HistoryList page={row.history} /> },
          ]}
        />
      )}
    </LoadedRecord>
  );
}
