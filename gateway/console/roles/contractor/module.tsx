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
import { ContractPage, ContractSheetPage, ContractsPage } from './contract-pages';
import { EVALUATION_ROUTES } from './evaluation-pages';
import { HoursGridPage } from './hours/hours-grid-page';
import { HoursListPage } from './hours/hours-list-page';
import { ImportPage } from './people/import-page';
import { InstalmentsPage, PaymentPage, PaymentSheetPage, PaymentsPage } from './money-pages';
import { StationPage, StationsPage } from './station-pages';
import { SUBMISSION_ROUTES } from './submission-pages';
import { TrainingForm, TrainingsPage } from './people/training-pages';
import { CorrectForm } from './people/correct-form';
import { CertificateForm, EndPostingForm, LeaveForm, PostForm, RegisterForm } from './people/worker-forms';
import { WorkerPage, WorkersPage } from './people/worker-pages';
import { linkOf } from './work-links';

const pages: readonly NavPage[] = [
  {
    path: '/hours',
    title: HOURS.listTitle,
    icon: ClockCircleOutlined,
    kinds: ['LOG_HOURS', 'FIX_HOURS'],
    onPhone: true,
  },
  {
    path: '/submissions?status=DUE%2COVERDUE',
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
    { path: 'workers', element: <WorkersPage /> },
    { path: 'workers/new', element: <RegisterForm /> },
    { path: 'workers/import', element: <ImportPage /> },
    { path: 'workers/:id', element: <WorkerPage /> },
    { path: 'workers/:id/correct', element: <CorrectForm /> },
    { path: 'workers/:id/certificate', element: <CertificateForm /> },
    { path: 'workers/:id/post', element: <PostForm /> },
    { path: 'workers/:id/leave', element: <LeaveForm /> },
    { path: 'workers/:id/end', element: <EndPostingForm /> },
    { path: 'payments', element: <PaymentsPage /> },
    { path: 'payments/print', element: <PaymentSheetPage /> },
    { path: 'payments/:id', element: <PaymentPage /> },
    { path: 'instalments', element: <InstalmentsPage /> },
    { path: 'contracts', element: <ContractsPage /> },
    { path: 'contracts/:id', element: <ContractPage /> },
    { path: 'contracts/:id/print', element: <ContractSheetPage /> },
    ...EVALUATION_ROUTES,
    { path: 'stations', element: <StationsPage /> },
    { path: 'stations/:id', element: <StationPage /> },
    { path: 'trainings', element: <TrainingsPage /> },
    { path: 'trainings/new', element: <TrainingForm /> },
    ...CONTACT_ROUTES,
  ],
};
