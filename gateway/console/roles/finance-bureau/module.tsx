import AccountBookOutlined from '@ant-design/icons/es/icons/AccountBookOutlined';
import ApiOutlined from '@ant-design/icons/es/icons/ApiOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined';
import FundOutlined from '@ant-design/icons/es/icons/FundOutlined';
import ReconciliationOutlined from '@ant-design/icons/es/icons/ReconciliationOutlined';
import TransactionOutlined from '@ant-design/icons/es/icons/TransactionOutlined';
import {
  InstalmentListDocument,
  OfficeContactsDocument,
  RecordOfficeContactDocument,
} from '../../generated/documents/finance-bureau';
import { ListPage } from '../../kit/list/list-page';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { officeRoutes } from '../../nouns/contact/office-page';
import { contractOf, instalmentList } from '../../nouns/instalment/instalment-list';
import { BUDGET } from '../../words/finance/budget';
import { PAYING } from '../../words/finance/payment';
import { RECONCILING } from '../../words/finance/reconciliation';
import { WEBHOOKS } from '../../words/finance/treasury';
import { MONEY } from '../../words/nouns/money';
import { BudgetPage } from './budget/budget-page';
import { CommitmentGridPage } from './budget/grid-page';
import { LedgerPage } from './budget/ledger-page';
import { BudgetLinePage } from './budget/line-page';
import { OpenLinePage } from './budget/open-line-page';
import { PlanPage } from './budget/plan-page';
import { SharePage } from './budget/share-page';
import { CONTRACT_ROUTES } from './contracts/contract-pages';
import { FinanceFigures } from './home';
import { PayPage } from './payments/pay-page';
import { PaymentsPage } from './payments/payment-list-page';
import { PaymentPage } from './payments/payment-page';
import { ReturnPage } from './payments/return-page';
import { PaymentSheetPage } from './payments/sheet-page';
import { ReconcilePage } from './treasury/reconcile-page';
import { ReconciliationPage, ReconciliationsPage } from './treasury/reconciliation-pages';
import { WebhooksPage } from './treasury/webhook-list-page';
import { WebhookPage } from './treasury/webhook-page';
import { REMEDY_PAGES, linkOf } from './work-links';

const pages: readonly NavPage[] = [
  {
    path: '/payments?status=REQUESTED%2CAPPROVED',
    title: PAYING.payments,
    icon: TransactionOutlined,
    kinds: ['APPROVE_PAYMENT', 'MAKE_PAYMENT'],
    onPhone: true,
  },
  { path: '/budget', title: BUDGET.list, icon: FundOutlined, kinds: [], onPhone: true },
  { path: '/contracts', title: MONEY.contracts, icon: FileDoneOutlined, kinds: ['COMMIT_BUDGET'], onPhone: true },
  { path: '/reconciliations', title: RECONCILING.list, icon: ReconciliationOutlined, kinds: [], onPhone: true },
  { path: '/ledger', title: BUDGET.ledger, icon: AccountBookOutlined, kinds: [] },
  { path: '/plan', title: BUDGET.plan, icon: BarChartOutlined, kinds: [] },
  { path: '/webhooks', title: WEBHOOKS.list, icon: ApiOutlined, kinds: [] },
  OFFICE_NAV,
];

/** The list of instalments. A row links to its contract. */
const INSTALMENTS = { ...instalmentList(InstalmentListDocument), linkOf: contractOf };

/** The console of a finance bureau. */
export const FINANCE_BUREAU: RoleModule = {
  pages,
  Home: FinanceFigures,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'payments', element: <PaymentsPage /> },
    { path: 'payments/print', element: <PaymentSheetPage /> },
    { path: 'payments/:id', element: <PaymentPage /> },
    { path: 'payments/:id/pay', element: <PayPage /> },
    { path: 'payments/:id/return', element: <ReturnPage /> },
    { path: 'budget', element: <BudgetPage /> },
    { path: 'budget/share', element: <SharePage /> },
    { path: 'budget/open', element: <OpenLinePage /> },
    { path: 'budget/grid', element: <CommitmentGridPage /> },
    { path: 'budget/:id', element: <BudgetLinePage /> },
    ...CONTRACT_ROUTES,
    { path: 'instalments', element: <ListPage spec={INSTALMENTS} /> },
    { path: 'reconciliations', element: <ReconciliationsPage /> },
    { path: 'reconciliations/new', element: <ReconcilePage /> },
    { path: 'reconciliations/:id', element: <ReconciliationPage /> },
    { path: 'ledger', element: <LedgerPage /> },
    { path: 'plan', element: <PlanPage /> },
    { path: 'webhooks', element: <WebhooksPage /> },
    { path: 'webhooks/:id', element: <WebhookPage /> },
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
