import AlertOutlined from '@ant-design/icons/es/icons/AlertOutlined';
import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import BarChartOutlined from '@ant-design/icons/es/icons/BarChartOutlined';
import FileSearchOutlined from '@ant-design/icons/es/icons/FileSearchOutlined';
import SafetyOutlined from '@ant-design/icons/es/icons/SafetyOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import {
  EvaluationListDocument,
  EvaluationRecordDocument,
  EvaluationSheetDocument,
  OfficeContactsDocument,
  PanelAccountDocument,
  PanelFormsDocument,
  RecordOfficeContactDocument,
  RecusePanelMemberDocument,
  ScoreAsPanelDocument,
} from '../../generated/documents/city-platform';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { BOARD } from '../../words/nouns/board';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { officeRoutes } from '../../nouns/contact/office-page';
import { panelEvaluationRoutes, panelFormRoute } from '../../nouns/evaluation/pages/panel-pages';
import { evaluationSheetRoute } from '../../nouns/evaluation/pages/sheet-route';
import { CHECK } from '../../words/nouns/check';
import { EVALUATION } from '../../words/nouns/evaluation';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { STATION } from '../../words/nouns/station';
import { BoardPage } from './board';
import { PlatformHome } from './home';
import { RECTIFICATION_ROUTES } from './rectification-pages';
import { STATION_ROUTES } from './station-pages';
import { REMEDY_PAGES, linkOf } from './work-links';

/** Loads the pages of inspections when the person opens one of them, so that the first page stays small. */
const inspections = () => import('./inspection-pages');

const pages: readonly NavPage[] = [
  { path: '/inspections', title: CHECK.inspections, icon: FileSearchOutlined, kinds: ['INSPECT'], onPhone: true },
  {
    path: '/rectifications',
    title: RECTIFICATION.list,
    icon: AlertOutlined,
    kinds: ['CLOSE_RECTIFICATION'],
    onPhone: true,
  },
  { path: '/evaluations', title: EVALUATION.list, icon: AuditOutlined, kinds: ['SCORE_EVALUATION'] },
  { path: '/stations', title: STATION.list, icon: ShopOutlined, kinds: [], onPhone: true },
  { path: '/findings?verdict=NOT_MET', title: STATION.findings, icon: SafetyOutlined, kinds: [], onPhone: true },
  { path: '/board', title: BOARD.title, icon: BarChartOutlined, kinds: [] },
  OFFICE_NAV,
];

/** The console of the city's guidance platform. */
export const CITY_PLATFORM: RoleModule = {
  pages,
  Home: PlatformHome,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'board', element: <BoardPage /> },
    { path: 'inspections', lazy: async () => ({ Component: (await inspections()).InspectionsPage }) },
    { path: 'inspections/:street/:id', lazy: async () => ({ Component: (await inspections()).InspectionPage }) },
    {
      path: 'inspections/:street/:id/print',
      lazy: async () => ({ Component: (await inspections()).InspectionSheetPage }),
    },
    ...RECTIFICATION_ROUTES,
    ...panelEvaluationRoutes({
      list: EvaluationListDocument,
      record: EvaluationRecordDocument,
      recuse: RecusePanelMemberDocument,
    }),
    panelFormRoute({ account: PanelAccountDocument, forms: PanelFormsDocument, score: ScoreAsPanelDocument }),
    evaluationSheetRoute(EvaluationSheetDocument),
    ...STATION_ROUTES,
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
