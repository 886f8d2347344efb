import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import FileDoneOutlined from '@ant-design/icons/es/icons/FileDoneOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import ToolOutlined from '@ant-design/icons/es/icons/ToolOutlined';
import TransactionOutlined from '@ant-design/icons/es/icons/TransactionOutlined';
import {
  AnswerRectificationDocument,
  RectificationListDocument,
  RectificationRecordDocument,
} from '../../generated/documents/contractor';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { answeredRectificationRoutes } from '../../nouns/rectification/answer-pages';
import { EVALUATION } from '../../words/nouns/evaluation';
import { HOURS } from '../../words/nouns/hours';
import { MONEY } from '../../words/nouns/money';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { PERSONNEL } from '../../words/nouns/personnel';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';
import { CONTACT_ROUTES } from './contact-pages';
import { EVALUATION_ROUTES } from './evaluation-pages';
import { HoursGridPage } from './hours/hours-grid-page';
import { HoursListPage } from './hours/hours-list-page';
import { CONTRACT_ROUTES, PAYMENT_ROUTES } from './money-pages';
import { STATION_ROUTES } from './station-pages';
import { SUBMISSION_ROUTES } from './submission-pages';
import { TrainingForm, TrainingsPage } from './people/training-pages';
import { WORKER_ROUTES } from './people/worker-pages';
import { REMEDY_PAGES, TO_SUBMIT, linkOf } from './work-links';

const pages: readonly NavPage[] = [
  {
    path: '/hours',
    title: HOURS.listTitle,
    icon: ClockCircleOutlined,
    kinds: ['LOG_HOURS', 'FIX_HOURS'],
    onPhone: true,
  },
  {
    path: TO_SUBMIT,
    title: SUBMISSION.list,
    icon: FileTextOutlined,
    kinds: ['FILE_SUBMISSION', 'REVISE_SUBMISSION'],
    onPhone: true,
  },
  {
    path: '/rectifications',
    title: RECTIFICATION.list,
    icon: ToolOutlined,
    kinds: ['ANSWER_RECTIFICATION'],
    onPhone: true,
  },
  { path: '/workers', title: PERSONNEL.list, icon: TeamOutlined, kinds: ['POST_STAFF'] },
  { path: '/payments', title: MONEY.payments, icon: TransactionOutlined, kinds: ['CONFIRM_PAYMENT'] },
  { path: '/contracts', title: MONEY.contracts, icon: FileDoneOutlined, kinds: [] },
  { path: '/evaluations', title: EVALUATION.list, icon: AuditOutlined, kinds: ['OBJECT_EVALUATION'] },
  { path: '/stations', title: STATION.list, icon: ShopOutlined, kinds: ['ACKNOWLEDGE_EQUIPMENT'] },
  { path: '/trainings', title: PERSONNEL.trainings, icon: ReadOutlined, kinds: [] },
  OFFICE_NAV,
];

/** The console of a contractor of stations. */
export const CONTRACTOR: RoleModule = {
  pages,
  Home: () => null,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'hours', element: <HoursGridPage /> },
    { path: 'hours/list', element: <HoursListPage /> },
    ...SUBMISSION_ROUTES,
    ...answeredRectificationRoutes(
      {
        list: RectificationListDocument,
        record: RectificationRecordDocument,
        answer: AnswerRectificationDocument,
      },
      'CONTRACTOR',
    ),
    ...WORKER_ROUTES,
    ...PAYMENT_ROUTES,
    ...CONTRACT_ROUTES,
    ...EVALUATION_ROUTES,
    ...STATION_ROUTES,
    { path: 'trainings', element: <TrainingsPage /> },
    { path: 'trainings/new', element: <TrainingForm /> },
    ...CONTACT_ROUTES,
  ],
};
