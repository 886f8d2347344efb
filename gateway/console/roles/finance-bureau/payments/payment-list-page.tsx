import Button from 'antd/es/button';
import { DISBURSEMENT_STATUS } from '../../../../../shared/domain/money';
import { ApprovePaymentsDocument, PaymentListDocument } from '../../../generated/documents/finance-bureau';
import { BulkButton } from '../../../kit/act/bulk-button';
import { sayFailed } from '../../../kit/feedback/toast';
import { capitalYuan, exactSum } from '../../../kit/form/money';
import { download } from '../../../kit/list/export-rows';
import { type Filter } from '../../../kit/list/filter';
import { ListPage } from '../../../kit/list/list-page';
import { can } from '../../../kit/permissions';
import { type Column } from '../../../kit/table/column';
import { PAYMENT_COLUMNS, type PaymentRow, paymentList, paymentTitle } from '../../../nouns/payment/payment-list';
import { VOUCHER_FILTER } from '../../../nouns/payment/voucher-filter';
import { PrintPayments } from '../../../nouns/payment/payment-sheet';
import { useOwnPlace } from '../../../session/own-place';
import { useSession } from '../../../session/session-context';
import { blockText } from '../../../words/block';
import { PAYING } from '../../../words/finance/payment';
import { NOT_KNOWN, yuan } from '../../../words/format';
import { optionsOf } from '../../../words/labels';
import { say } from '../../../words/language';
import { MONEY } from '../../../words/nouns/money';
import { type PaymentSteps } from './payment-steps';

type Row = PaymentRow & PaymentSteps;

/** Returns the next step that the viewer can take for a payment, or why the viewer can take none. */
function nextText({ mayApprove, mayPay, blockedBy }: Row): string {
  if (mayApprove) return say(PAYING.approve);
  return mayPay ? say(PAYING.pay) : (blockText(blockedBy) ?? '');
}

const NEXT: Column<Row> = { key: 'next', title: PAYING.next, value: nextText, exported: null };

/** The columns that a finance bureau sees at first. The bureau can choose further columns. */
const SHOWN = ['station', 'kind', 'amount', 'requestedAt', 'status', 'next', 'paidOn', 'voucher'];

const COLUMNS: readonly Column<Row>[] = [...PAYMENT_COLUMNS, NEXT]
  .map((column) => ({ ...column, isHidden: !SHOWN.includes(column.key) }))
  .sort((one, other) => rankOf(one.key) - rankOf(other.key));

function rankOf(key: string): number {
  const rank = SHOWN.indexOf(key);
  return rank < 0 ? SHOWN.length : rank;
}

/** The filters of the list. The first option of the status selects the payments that wait for the finance bureau. */
const FILTERS: readonly Filter[] = [
  {
    name: 'status',
    label: MONEY.status,
    kind: 'choice',
    options: [{ value: 'REQUESTED,APPROVED', label: say(PAYING.open) }, ...optionsOf(DISBURSEMENT_STATUS)],
  },
  VOUCHER_FILTER,
];

/** The definition of the list of the district's payments. The list page and the printed list use it. */
export const PAYMENTS = paymentList<Row>(PaymentListDocument, {
  title: PAYING.payments,
  hint: PAYING.listHint,
  columns: COLUMNS,
  filters: FILTERS,
  empty: PAYING.empty,
});

/** Lists the payments of the district. Several requests can be approved in one call. */
export function PaymentsPage() {
  const session = useSession();
  const tools = (
    <>
      <PrintPayments />
      <PaymentOrders />
    </>
  );
  if (!can(session, 'approveDisbursements')) return <ListPage spec={PAYMENTS} actions={tools} />;
  return (
    <ListPage
      spec={PAYMENTS}
      actions={tools}
      selectionTools={(selected, done) => <ApproveMany selected={selected} onDone={done} />}
    />
  );
}

/** Shows the button that downloads the approved payments as orders for the payment system. */
function PaymentOrders() {
  const place = useOwnPlace();
  const get = async () => {
    const name = `payment-orders-${place}.xlsx`;
    if (!(await download(`/payment-orders/${place}.xlsx`, name))) sayFailed(say(PAYING.ordersFailed));
  };
  return <Button onClick={() => void get()}>{say(PAYING.orders)}</Button>;
}

const MOST_APPROVALS = 100;

function itemText(row: Row): string {
  return say(PAYING.itemOfMany, { title: paymentTitle(row), payee: row.lot?.contract?.contractor?.name ?? NOT_KNOWN });
}

function ApproveMany({ selected, onDone }: { selected: readonly Row[]; onDone: () => void }) {
  const count = selected.length;
  const ready = selected.filter(({ mayApprove }) => mayApprove).length;
  const sum = exactSum(selected.map(({ amountFen }) => amountFen));
  return (
    <>
      {count > 0 && <span aria-live="polite">{say(PAYING.selectedSum, { sum: yuan(sum) })}</span>}
      <BulkButton
        label={say(PAYING.approveMany)}
        selected={selected}
        isReady={({ mayApprove }) => mayApprove}
        onlyReady={say(PAYING.onlyApprovable, { count, ready })}
        title={say(PAYING.approveMany)}
        textOf={itemText}
        atMost={MOST_APPROVALS}
        send={(act, ids, idempotencyKey) => act(ApprovePaymentsDocument, { ids, idempotencyKey }, idempotencyKey)}
        onDone={onDone}
      >
        <p>{say(PAYING.approveHint, { count, sum: yuan(sum), capitals: capitalYuan(sum) })}</p>
      </BulkButton>
    </>
  );
}
