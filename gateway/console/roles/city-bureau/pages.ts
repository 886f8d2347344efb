import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BankOutlined from '@ant-design/icons/es/icons/BankOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import CheckCircleOutlined from '@ant-design/icons/es/icons/CheckCircleOutlined';
import ClusterOutlined from '@ant-design/icons/es/icons/ClusterOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import MessageOutlined from '@ant-design/icons/es/icons/MessageOutlined';
import SafetyOutlined from '@ant-design/icons/es/icons/SafetyOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import StopOutlined from '@ant-design/icons/es/icons/StopOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import { type NavPage } from '../../kit/role-module';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { BOARD } from '../../words/nouns/board';
import { COMPLAINT, WAIVER } from '../../words/bureau/casework';
import { DISTRICT } from '../../words/bureau/district';
import { PERFORMANCE } from '../../words/bureau/performance';
import { PROCUREMENT } from '../../words/bureau/procurement';
import { CITY } from '../../words/city/city';
import { REDISTRICTING } from '../../words/city/redistricting';
import { EVALUATION } from '../../words/nouns/evaluation';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';

/** The pages of a city bureau, in the order of the side bar. */
export const PAGES: readonly NavPage[] = [
  { path: '/board', title: BOARD.title, icon: BarChartOutlined, kinds: [] },
  { path: '/stations', title: STATION.list, icon: ShopOutlined, kinds: [], onPhone: true },
  { path: '/findings?verdict=NOT_MET', title: STATION.findings, icon: CheckCircleOutlined, kinds: [], onPhone: true },
  {
    path: '/submissions',
    title: SUBMISSION.list,
    icon: FileTextOutlined,
    kinds: ['VERIFY_SUBMISSION'],
    onPhone: true,
  },
  {
    path: '/evaluations?status=SIGNED&sort=-score',
    title: EVALUATION.list,
    icon: AuditOutlined,
    kinds: ['DECIDE_OBJECTION'],
  },
  {
    path: '/supervision',
    title: CITY.supervision,
    icon: FileSearchOutlined,
    kinds: ['COMMISSION_INSPECTION'],
    onPhone: true,
  },
  { path: '/funds', title: DISTRICT.funds, icon: BankOutlined, kinds: [] },
  { path: '/contractors', title: PROCUREMENT.contractors, icon: TeamOutlined, kinds: [] },
  { path: '/redistrictings', title: REDISTRICTING.list, icon: ClusterOutlined, kinds: [] },
  { path: '/waivers', title: WAIVER.list, icon: SafetyOutlined, kinds: ['WAIVER_ENDING'] },
  { path: '/complaints', title: COMPLAINT.list, icon: MessageOutlined, kinds: [] },
  { path: '/terminations', title: PERFORMANCE.cases, icon: StopOutlined, kinds: [] },
  OFFICE_NAV,
];
