import { sumFen } from '../../kit/form/money';
import { useState } from 'react';
import { useParams } from 'react-router-dom';
import {
  ConfirmReceiptsDocument,
  InstalmentListDocument,
  PaymentListDocument,
  PaymentRecordDocument,
} from '../../generated/documents/contractor';
import { ActDialog } from '../../kit/act/act-dialog';
import { BulkButton } from '../../kit/act/bulk-button';
import { variablesOf } from '../../kit/list/filter-values';
import { ListPage } from '../../kit/list/list-page';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { type RecordAction } from '../../kit/record/actions-menu';
import { LoadedRecord } from '../../kit/record/loaded-record';
import { useRecord } from '../../kit/record/use-record';
import { RowsPage } from '../../kit/sheet/rows-page';
import { INSTALMENT_COLUMNS, INSTALMENT_FILTERS, type InstalmentRow } from '../../nouns/instalment/instalment-list';
import { PAYMENT_COLUMNS, PAYMENT_FILTERS, type PaymentRow, paymentTitle } from '../../nouns/payment/payment-list';
import { PaymentRecordPage } from '../../nouns/payment/payment-record';
import { PaymentSheet, PrintPayments } from '../../nouns/payment/payment-sheet';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { SHEET } from '../../words/print';

const PAYMENTS: ListSpec<PaymentRow> = {
  name: 'disbursements',
  title: MONEY.payments,
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

const INSTALMENTS: ListSpec<InstalmentRow> = {
  name: 'instalments',
  title: MONEY.instalments,
  columns: INSTALMENT_COLUMNS,
  filters: INSTALMENT_FILTERS,
  read: readConnection(
    InstalmentListDocument,
    (filters) => variablesOf(filters, { lists: ['status'] }),
    (data) => data.instalments,
  ),
  idOf: ({ id }) => id,
  empty: MONEY.empty,
};

export function InstalmentsPage() {
  return <ListPage spec={INSTALMENTS} />;
}

/** Lists the payments. The contractor can confirm several receipts in one call. */
export function PaymentsPage() {
  return (
    <ListPage
      spec={PAYMENTS}
      actions={<PrintPayments />}
      selectionTools={(selected, done) => <ConfirmReceipts selected={selected} onDone={done} />}
    />
  );
}

/** Shows the payments as a sheet to print and sign. */
export function PaymentSheetPage() {
  const signers = [say(SHEET.preparer), say(SHEET.provider)];
  return <RowsPage spec={PAYMENTS}>{(read) => <PaymentSheet read={read} signers={signers} />}</RowsPage>;
}

const MOST_RECEIPTS = 100;

function ConfirmReceipts({ selected, onDone }: { selected: readonly PaymentRow[]; onDone: () => void }) {
  return (
    <BulkButton
      label={say(MONEY.confirmReceipts)}
      selected={selected}
      isReady={({ status }) => status === 'PAID'}
      onlyReady={say(MONEY.onlyPaid, { count: selected.length })}
      title={say(MONEY.confirmReceipts)}
      textOf={paymentTitle}
      atMost={MOST_RECEIPTS}
      send={(act, ids, idempotencyKey) => act(ConfirmReceiptsDocument, { ids, idempotencyKey }, idempotencyKey)}
      onDone={onDone}
    >
      <p>{say(MONEY.confirmHint, { sum: yuan(sumFen(selected.map(({ amountFen }) => amountFen))) })}</p>
    </BulkButton>
  );
}

export function PaymentPage() {
  const { id = '' } = useParams();
  const loaded = useRecord(PaymentRecordDocument, { id });
  return (
    <LoadedRecord loaded={loaded} pick={({ disbursement }) => disbursement}>
      {(row, reload) => <Payment row={row} reload={reload} />}
    </LoadedRecord>
  );
}

function Payment({ row, reload }: { row: PaymentRow; reload: () => void }) {
  const [open, setOpen] = useState(false);
  const why = row.status === 'PAID' ? null : say(row.status === 'CONFIRMED' ? MONEY.whyConfirmed : MONEY.whyNotPaid);
  const confirm: RecordAction = {
    key: 'confirm',
    title: say(MONEY.confirmReceipt),
    why,
    to: () => setOpen(true),
    isMain: true,
  };
  return (
    <>
      <PaymentRecordPage row={row} actions={[confirm]} />
      <ActDialog
        open={open}
        title={say(MONEY.confirmReceipt)}
        onClose={() => setOpen(false)}
        onDone={reload}
        send={(act, idempotencyKey) => act(ConfirmReceiptsDocument, { ids: [row.id], idempotencyKey }, idempotencyKey)}
      >
        <p>{say(MONEY.confirmHint, { sum: yuan(row.amountFen) })}</p>
      </ActDialog>
    </>
  );
}
