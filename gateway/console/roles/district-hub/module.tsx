import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import EnvironmentOutlined from '@ant-design/icons/es/icons/EnvironmentOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import ReadOutlined from '@ant-design/icons/es/icons/ReadOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import TeamOutlined from '@ant-design/icons/es/icons/TeamOutlined';
import {
  EvaluationListDocument,
  EvaluationRecordDocument,
  OfficeContactsDocument,
  PanelAccountDocument,
  PanelFormsDocument,
  RecordOfficeContactDocument,
  RecordTrainingDocument,
  RecusePanelMemberDocument,
  ScoreAsPanelDocument,
  TraineesDocument,
  TrainingListDocument,
  VerifyQualificationDocument,
  VerifyTrainingsDocument,
  WorkerListDocument,
  WorkerPersonalDataDocument,
  WorkerRecordDocument,
} from '../../generated/documents/district-hub';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { BOARD } from '../../words/nouns/board';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { officeRoutes } from '../../nouns/contact/office-page';
import { panelEvaluationRoutes, panelFormRoute } from '../../nouns/evaluation/pages/panel-pages';
import { trainingRoutes } from '../../nouns/training/training-pages';
import { verifiedWorkerRoutes } from '../../nouns/worker/verified-worker';
import { CHECK } from '../../words/nouns/check';
import { EVALUATION } from '../../words/nouns/evaluation';
import { HOURS } from '../../words/nouns/hours';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { PERSONNEL } from '../../words/nouns/personnel';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';
import { BoardPage } from './board';
import { HoursPage } from './hours-page';
import { RECTIFICATION_ROUTES } from './rectification-pages';
import { STATION_ROUTES } from './station-pages';
import { SUBMISSION_ROUTES, TO_VERIFY } from './submission-pages';
import { VisitForm, VisitPage, VisitsPage } from './visit-pages';
import { HOURS_TO_VERIFY, REMEDY_PAGES, linkOf } from './work-links';

const pages: readonly NavPage[] = [
  {
    path: HOURS_TO_VERIFY,
    title: HOURS.verifyPage,
    icon: ClockCircleOutlined,
    kinds: ['VERIFY_HOURS'],
    onPhone: true,
  },
  { path: TO_VERIFY, title: SUBMISSION.verifyPage, icon: FileTextOutlined, kinds: ['VERIFY_SUBMISSION'] },
  { path: '/trainings', title: PERSONNEL.trainings, icon: ReadOutlined, kinds: ['VERIFY_TRAINING'] },
  { path: '/visits', title: CHECK.visits, icon: EnvironmentOutlined, kinds: [], onPhone: true },
  {
    path: '/rectifications',
    title: RECTIFICATION.list,
    icon: AlertOutlined,
    kinds: ['CLOSE_RECTIFICATION'],
    onPhone: true,
  },
  { path: '/evaluations', title: EVALUATION.list, icon: AuditOutlined, kinds: ['SCORE_EVALUATION'] },
  { path: '/stations', title: STATION.list, icon: ShopOutlined, kinds: [], onPhone: true },
  { path: '/workers', title: PERSONNEL.list, icon: TeamOutlined, kinds: ['VERIFY_QUALIFICATION'] },
  { path: '/board', title: BOARD.title, icon: BarChartOutlined, kinds: [] },
  OFFICE_NAV,
];

/** The console of a district hub. */
export const DISTRICT_HUB: RoleModule = {
  pages,
  Home: () => null,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'board', element: <BoardPage /> },
    { path: 'hours', element: <HoursPage /> },
    ...SUBMISSION_ROUTES,
    ...trainingRoutes({
      list: TrainingListDocument,
      trainees: TraineesDocument,
      verify: VerifyTrainingsDocument,
      record: RecordTrainingDocument,
    }),
    { path: 'visits', element: <VisitsPage /> },
    { path: 'visits/new', element: <VisitForm /> },
    { path: 'visits/:street/:id', element: <VisitPage /> },
    ...RECTIFICATION_ROUTES,
    ...panelEvaluationRoutes({
      list: EvaluationListDocument,
      record: EvaluationRecordDocument,
      recuse: RecusePanelMemberDocument,
    }),
    panelFormRoute({ account: PanelAccountDocument, forms: PanelFormsDocument, score: ScoreAsPanelDocument }),
    ...STATION_ROUTES,
    ...verifiedWorkerRoutes({
      list: WorkerListDocument,
      record: WorkerRecordDocument,
      personal: WorkerPersonalDataDocument,
      verify: VerifyQualificationDocument,
    }),
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
