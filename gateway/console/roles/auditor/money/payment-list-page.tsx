import { PaymentListDocument } from '../../../generated/documents/auditor';
import { LinkButton } from '../../../kit/feedback/link-button';
import { Tag } from '../../../kit/feedback/status-tag';
import { ListPage } from '../../../kit/list/list-page';
import { type Column } from '../../../kit/table/column';
import { type BudgetLineName, lineText } from '../../../nouns/budget/budget-line';
import { PAYMENT_COLUMNS, PAYMENT_FILTERS, type PaymentRow, paymentList } from '../../../nouns/payment/payment-list';
import { VOUCHER_FILTER } from '../../../nouns/payment/voucher-filter';
import { MONEY_CHAIN } from '../../../words/audit/record';
import { KIT } from '../../../words/kit';
import { say } from '../../../words/language';
import { isOnePerson, separationText } from './payment-chain';

type Row = PaymentRow & {
  requestedBy: string | null;
  approvedBy: string | null;
  paidBy: string | null;
  postings: readonly { amountFen: number; budgetLine: BudgetLineName | null }[];
};

const PERSONS: readonly Column<Row>[] = [
  {
    key: 'requestedBy',
    title: MONEY_CHAIN.requestedBy,
    value: ({ requestedBy }) => requestedBy,
    exported: 'requestedBy',
  },
  { key: 'approvedBy', title: MONEY_CHAIN.approvedBy, value: ({ approvedBy }) => approvedBy, exported: 'approvedBy' },
  { key: 'paidBy', title: MONEY_CHAIN.paidBy, value: ({ paidBy }) => paidBy, exported: 'paidBy' },
  {
    key: 'persons',
    title: MONEY_CHAIN.persons,
    value: separationText,
    show: (row) => <Separation row={row} />,
    exported: null,
  },
  {
    key: 'lines',
    title: MONEY_CHAIN.budgetLines,
    value: ({ postings }) => postings.map(({ budgetLine }) => lineText(budgetLine)).join(';'),
    isHidden: true,
    exported: null,
  },
];

function Separation({ row }: { row: Row }) {
  const isOne = isOnePerson(row);
  return <Tag tone={isOne === null ? 'waiting' : isOne ? 'failed' : 'done'} text={separationText(row)} />;
}

/** The columns that an auditor sees at first. The auditor can choose further columns. */
const SHOWN = ['station', 'amount', 'status', 'paidOn', 'voucher'];

const SPEC = paymentList<Row>(PaymentListDocument, {
  title: MONEY_CHAIN.list,
  columns: [...PAYMENT_COLUMNS.map((column) => ({ ...column, isHidden: !SHOWN.includes(column.key) })), ...PERSONS],
  filters: [...PAYMENT_FILTERS, VOUCHER_FILTER],
  linkOf: ({ id }) => `/money/${id}`,
  empty: KIT.empty,
});

/** Lists the payments and the persons who requested, approved and made them. */
export function PaymentsPage() {
  return <ListPage spec={SPEC} actions={<LinkButton to="/money/lines">{say(MONEY_CHAIN.lines)}</LinkButton>} />;
}
