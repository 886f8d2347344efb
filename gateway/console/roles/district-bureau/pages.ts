import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BankOutlined from '@ant-design/icons/es/icons/BankOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import BookOutlined from '@ant-design/icons/es/icons/BookOutlined';
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined';
import SafetyOutlined from '@ant-design/icons/es/icons/SafetyOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import StopOutlined from '@ant-design/icons/es/icons/StopOutlined';
import TransactionOutlined from '@ant-design/icons/es/icons/TransactionOutlined';
import { type NavPage } from '../../kit/role-module';
import { BOARD } from '../../words/nouns/board';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { COMPLAINT, WAIVER } from '../../words/bureau/casework';
import { DISTRICT } from '../../words/bureau/district';
import { PERFORMANCE } from '../../words/bureau/performance';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { EVALUATION } from '../../words/nouns/evaluation';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { PERSONNEL } from '../../words/nouns/personnel';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';
import { DUE_INSTALMENTS } from './work-links';

/** The pages of a district bureau, in the order of the side bar. */
export const PAGES: readonly NavPage[] = [
  {
    path: '/stations',
    title: STATION.list,
    icon: ShopOutlined,
    kinds: ['PLAN_STATION', 'OPEN_STATION', 'RECORD_VENUE', 'VERIFY_QUALIFICATION'],
    onPhone: true,
  },
  {
    path: '/notices',
    title: PROCUREMENT.page,
    icon: FileDoneOutlined,
    kinds: ['AWARD', 'SIGN_CONTRACT', 'RENEW_CONTRACT'],
  },
  {
    path: DUE_INSTALMENTS,
    title: PERFORMANCE.page,
    icon: TransactionOutlined,
    kinds: ['ACCEPT_SERVICE', 'REQUEST_PAYMENT', 'CONFIRM_ACCOUNT'],
  },
  {
    path: '/evaluations',
    title: EVALUATION.list,
    icon: AuditOutlined,
    kinds: ['SCORE_EVALUATION', 'SIGN_EVALUATION', 'DECIDE_OBJECTION'],
    onPhone: true,
  },
  {
    path: '/submissions',
    title: SUBMISSION.list,
    icon: FileTextOutlined,
    kinds: ['FILE_SUBMISSION', 'REVISE_SUBMISSION'],
  },
  { path: '/trainings', title: PERSONNEL.trainings, icon: ReadOutlined, kinds: ['VERIFY_TRAINING'] },
  {
    path: '/rectifications',
    title: RECTIFICATION.list,
    icon: AlertOutlined,
    kinds: ['ANSWER_RECTIFICATION', 'CLOSE_RECTIFICATION'],
    onPhone: true,
  },
  { path: '/complaints', title: COMPLAINT.list, icon: MessageOutlined, kinds: ['ANSWER_COMPLAINT'], onPhone: true },
  { path: '/waivers', title: WAIVER.list, icon: SafetyOutlined, kinds: ['WAIVER_ENDING'] },
  { path: '/regulations', title: DISTRICT.regulations, icon: BookOutlined, kinds: ['RENEW_REGULATION'] },
  { path: '/funds', title: DISTRICT.funds, icon: BankOutlined, kinds: [] },
  { path: '/terminations', title: PERFORMANCE.cases, icon: StopOutlined, kinds: ['TERMINATE_LOT', 'SETTLE_LOT'] },
  { path: '/board', title: BOARD.title, icon: BarChartOutlined, kinds: [] },
  OFFICE_NAV,
];
