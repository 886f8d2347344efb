import { type RouteObject } from 'react-router-dom';
import {
  ContractListDocument,
  ContractRecordDocument,
  DistrictsDocument,
  PaymentListDocument,
  PaymentRecordDocument,
} from '../../../generated/documents/city-bureau';
import { historyTabs } from '../../../kit/record/history-list';
import { PostingsTable, commitmentTab } from '../../../nouns/budget/commitments-table';
import { contractList } from '../../../nouns/contract/contract-list';
import { contractRoutes } from '../../../nouns/contract/contract-pages';
import { ContractRecordPage } from '../../../nouns/contract/contract-record';
import { ListByDistrict } from '../../../nouns/division/districts';
import { PAYMENT_FILTERS, paymentList } from '../../../nouns/payment/payment-list';
import { paymentRoutes } from '../../../nouns/payment/payment-pages';
import { PaymentRecordPage } from '../../../nouns/payment/payment-record';
import { VOUCHER_FILTER } from '../../../nouns/payment/voucher-filter';
import { PERFORMANCE } from '../../../words/bureau/performance';
import { PAYING } from '../../../words/finance/payment';
import { say } from '../../../words/language';
import { CONTRACTOR_ROUTES } from './contractor-pages';
import { FundsPage } from './funds-page';

const PAYMENTS = paymentList(PaymentListDocument, {
  title: PERFORMANCE.payments,
  filters: [...PAYMENT_FILTERS, VOUCHER_FILTER],
});

/**
 * The routes for the budget, contracts, contractors and payments of a city. The city bureau does not see the accounts
 * of contracts. It can correct the registered facts of a contractor, but it can change nothing else here.
 */
export const MONEY_ROUTES: readonly RouteObject[] = [
  { path: 'funds', element: <FundsPage /> },
  ...contractRoutes({
    list: <ListByDistrict spec={contractList(ContractListDocument)} districts={DistrictsDocument} />,
    record: ContractRecordDocument,
    show: (row) => <ContractRecordPage row={row} more={[commitmentTab(row.commitments)]} />,
  }),
  ...CONTRACTOR_ROUTES,
  ...paymentRoutes({
    list: <ListByDistrict spec={PAYMENTS} districts={DistrictsDocument} />,
    record: PaymentRecordDocument,
    show: (row) => {
      const postings = <PostingsTable rows={row.postings} />;
      const tabs = [{ key: 'postings', title: say(PAYING.postings), content: postings }, ...historyTabs(row)];
      return <PaymentRecordPage row={row} actions={[]} tabs={tabs} />;
    },
  }),
];
