import {
  LEDGER_ACCOUNT,
  LEDGER_ENTRY_KIND,
  type LedgerAccount,
  type LedgerEntryKind,
} from '../../../../shared/domain/money';
import { type Column } from '../../kit/table/column';
import { yuan } from '../../words/format';
import { BUDGET } from '../../words/finance/budget';
import { labelOf } from '../../words/labels';
import { MONEY } from '../../words/nouns/money';
import { placeText } from '../payment/payment-list';
import { type BudgetLineName, lineText } from './budget-line';

/**
 * One of the two postings of a ledger entry. The two postings sum to 0. An entry concerns one budget line, so a payment
 * from several lines has several entries.
 */
export type LedgerRow = {
  id: string;
  entryId: string;
  kind: LedgerEntryKind;
  account: LedgerAccount;
  amountFen: number;
  bookedOn: string;
  budgetLine: BudgetLineName | null;
  disbursement: { id: string; voucher: string | null } | null;
  lot: { id: string; station: { id: string; name: string } | null } | null;
};

export const LEDGER_COLUMNS: readonly Column<LedgerRow>[] = [
  { key: 'bookedOn', title: BUDGET.bookedOn, value: ({ bookedOn }) => bookedOn, exported: 'bookedOn' },
  { key: 'kind', title: BUDGET.kind, value: ({ kind }) => labelOf(LEDGER_ENTRY_KIND, kind), exported: 'kind' },
  {
    key: 'account',
    title: BUDGET.account,
    value: ({ account }) => labelOf(LEDGER_ACCOUNT, account),
    exported: 'account',
  },
  {
    key: 'amount',
    title: BUDGET.posted,
    value: ({ amountFen }) => amountFen,
    text: ({ amountFen }) => yuan(amountFen),
    isNumber: true,
    exported: 'amountFen',
  },
  { key: 'line', title: BUDGET.list, value: ({ budgetLine }) => lineText(budgetLine), exported: null },
  { key: 'station', title: MONEY.station, value: ({ lot }) => placeText(lot), exported: null },
  { key: 'voucher', title: MONEY.voucher, value: ({ disbursement }) => disbursement?.voucher ?? null, exported: null },
];
