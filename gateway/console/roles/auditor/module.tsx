import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import EyeOutlined from '@ant-design/icons/es/icons/EyeOutlined';
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined';
import HistoryOutlined from '@ant-design/icons/es/icons/HistoryOutlined';
import SafetyCertificateOutlined from '@ant-design/icons/es/icons/SafetyCertificateOutlined';
import TransactionOutlined from '@ant-design/icons/es/icons/TransactionOutlined';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { CHAINS, MONEY_CHAIN, TRAIL } from '../../words/audit/record';
import { MONEY } from '../../words/nouns/money';
import { ChainsPage } from './chains';
import { FindingsPage } from './findings-page';
import { AuditorSummary } from './home';
import { CONTRACT_ROUTES } from './money/contract-pages';
import { LinesPage, PostingsPage } from './money/line-pages';
import { PaymentsPage } from './money/payment-list-page';
import { PaymentPage } from './money/payment-page';
import { ReadsPage } from './trail/reads-page';
import { SubjectPage } from './trail/subject-page';
import { TrailPage } from './trail/trail-page';

const pages: readonly NavPage[] = [
  { path: '/trail', title: TRAIL.list, icon: HistoryOutlined, kinds: [], onPhone: true },
  { path: '/reads', title: TRAIL.reads, icon: EyeOutlined, kinds: [], onPhone: true },
  { path: '/money?sort=-paidOn', title: MONEY_CHAIN.list, icon: TransactionOutlined, kinds: [], onPhone: true },
  { path: '/contracts', title: MONEY.contracts, icon: FileDoneOutlined, kinds: [] },
  { path: '/findings?rule=CO%2CFN&verdict=NOT_MET', title: MONEY_CHAIN.findings, icon: AuditOutlined, kinds: [] },
  { path: '/chains', title: CHAINS.list, icon: SafetyCertificateOutlined, kinds: [], onPhone: true },
];

/** The console of an auditor, who reads everything and changes nothing. */
export const AUDITOR: RoleModule = {
  pages,
  Home: AuditorSummary,
  linkOf: () => null,
  routes: [
    { path: 'trail', element: <TrailPage /> },
    { path: 'trail/:area', element: <SubjectPage /> },
    { path: 'reads', element: <ReadsPage /> },
    { path: 'money', element: <PaymentsPage /> },
    { path: 'money/lines', element: <LinesPage /> },
    { path: 'money/postings', element: <PostingsPage /> },
    { path: 'money/:id', element: <PaymentPage /> },
    ...CONTRACT_ROUTES,
    { path: 'findings', element: <FindingsPage /> },
    { path: 'chains', element: <ChainsPage /> },
  ],
};
