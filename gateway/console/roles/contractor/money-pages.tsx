import { useState } from 'react';
import { type RouteObject } from 'react-router-dom';
import {
  ConfirmReceiptsDocument,
  ContractListDocument,
  ContractRecordDocument,
  InstalmentListDocument,
  PaymentAccountNumberDocument,
  PaymentListDocument,
  PaymentRecordDocument,
} from '../../generated/documents/contractor';
import { ActDialog } from '../../kit/act/act-dialog';
import { BulkButton } from '../../kit/act/bulk-button';
import { exactSum } from '../../kit/form/money';
import { ListPage } from '../../kit/list/list-page';
import { type RecordAction } from '../../kit/record/actions-menu';
import { RowsPage } from '../../kit/sheet/rows-page';
import { AccountNumbers } from '../../nouns/contract/account-numbers';
import { CONTRACT_FILTERS, contractList } from '../../nouns/contract/contract-list';
import { contractRoutes, contractSheetRoute } from '../../nouns/contract/contract-pages';
import { ContractRecordPage, contractSheet } from '../../nouns/contract/contract-record';
import { instalmentList } from '../../nouns/instalment/instalment-list';
import { type PaymentRow, paymentList, paymentTitle } from '../../nouns/payment/payment-list';
import { paymentRoutes } from '../../nouns/payment/payment-pages';
import { PaymentRecordPage } from '../../nouns/payment/payment-record';
import { PaymentSheet, PrintPayments } from '../../nouns/payment/payment-sheet';
import { yuan } from '../../words/format';
import { say } from '../../words/language';
import { MONEY } from '../../words/nouns/money';
import { SHEET } from '../../words/print';

const CONTRACTS = { ...contractList(ContractListDocument), filters: CONTRACT_FILTERS };

export const CONTRACT_ROUTES: readonly RouteObject[] = [
  ...contractRoutes({
    list: <ListPage spec={CONTRACTS} />,
    record: ContractRecordDocument,
    show: (row) => (
      <ContractRecordPage
        row={row}
        account={<AccountNumbers document={PaymentAccountNumberDocument} id={row.id} />}
        sheet={contractSheet(row.id)}
      />
    ),
  }),
  contractSheetRoute(ContractRecordDocument),
];

const PAYMENTS = paymentList(PaymentListDocument);

export const PAYMENT_ROUTES: readonly RouteObject[] = [
  ...paymentRoutes({
    list: <PaymentsPage />,
    record: PaymentRecordDocument,
    show: (row, reload) => <Payment row={row} reload={reload} />,
  }),
  { path: 'payments/print', element: <PaymentSheetPage /> },
  { path: 'instalments', element: <ListPage spec={instalmentList(InstalmentListDocument)} /> },
];

/** Lists the payments. The contractor can confirm several receipts in one call. */
function PaymentsPage() {
  return (
    <ListPage
      spec={PAYMENTS}
      actions={<PrintPayments />}
      selectionTools={(selected, done) => <ConfirmReceipts selected={selected} onDone={done} />}
    />
  );
}

/** Shows the payments as a sheet to print and sign. */
function PaymentSheetPage() {
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
      <p>{say(MONEY.confirmHint, { sum: yuan(exactSum(selected.map(({ amountFen }) => amountFen))) })}</p>
    </BulkButton>
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
