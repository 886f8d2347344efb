import AuditOutlined from '@ant-design/icons/es/icons/AuditOutlined';
import ClockCircleOutlined from '@ant-design/icons/es/icons/ClockCircleOutlined';
import FileTextOutlined from '@ant-design/icons/es/icons/FileTextOutlined';
import ShopOutlined from '@ant-design/icons/es/icons/ShopOutlined';
import ToolOutlined from '@ant-design/icons/es/icons/ToolOutlined';
import TransactionOutlined from '@ant-design/icons/es/icons/TransactionOutlined';
import {
  AnswerRectificationDocument,
  InstalmentListDocument,
  OfficeContactsDocument,
  RecordOfficeContactDocument,
  RectificationListDocument,
  RectificationRecordDocument,
  SubmissionListDocument,
  SubmissionRecordDocument,
} from '../../generated/documents/street-office';
import { ListPage } from '../../kit/list/list-page';
import { type NavPage, type RoleModule } from '../../kit/role-module';
import { OFFICE_NAV } from '../../nouns/contact/office-nav';
import { officeRoutes } from '../../nouns/contact/office-page';
import { instalmentList } from '../../nouns/instalment/instalment-list';
import { answeredRectificationRoutes } from '../../nouns/rectification/answer-pages';
import { SUBMISSION_FILTERS } from '../../nouns/submission/submission-columns';
import { submissionList, submissionRoutes } from '../../nouns/submission/submission-pages';
import { SubmissionRecordPage } from '../../nouns/submission/submission-record';
import { EVALUATION } from '../../words/nouns/evaluation';
import { HOURS } from '../../words/nouns/hours';
import { MONEY } from '../../words/nouns/money';
import { RECTIFICATION } from '../../words/nouns/oversight';
import { STATION } from '../../words/nouns/station';
import { SUBMISSION } from '../../words/nouns/submission';
import { CONTACT_ROUTES } from './contact-routes';
import { EVALUATION_ROUTES } from './evaluation-pages';
import { HoursPage } from './hours-page';
import { OwnStationPage } from './station-page';
import { StationSummary } from './station-summary';
import { BRIEFS_TO_SUBMIT, HOURS_TO_CONFIRM, REMEDY_PAGES, UNPAID_INSTALMENTS, linkOf } from './work-links';

/** Loads the forms of the facilities when the person opens one of them, so that the first page stays small. */
const facilityForms = () => import('./facility-forms');

const pages: readonly NavPage[] = [
  {
    path: '/station',
    title: STATION.own,
    icon: ShopOutlined,
    kinds: ['RECORD_VENUE', 'LIST_EQUIPMENT', 'RECORD_SIGNAGE'],
    onPhone: true,
  },
  {
    path: HOURS_TO_CONFIRM,
    title: HOURS.title,
    icon: ClockCircleOutlined,
    kinds: ['CONFIRM_HOURS'],
    onPhone: true,
  },
  { path: BRIEFS_TO_SUBMIT, title: SUBMISSION.briefs, icon: FileTextOutlined, kinds: [] },
  {
    path: '/evaluations',
    title: EVALUATION.list,
    icon: AuditOutlined,
    kinds: ['SCORE_EVALUATION', 'SIGN_EVALUATION'],
    onPhone: true,
  },
  { path: '/rectifications', title: RECTIFICATION.list, icon: ToolOutlined, kinds: ['ANSWER_RECTIFICATION'] },
  { path: UNPAID_INSTALMENTS, title: MONEY.instalments, icon: TransactionOutlined, kinds: [] },
  OFFICE_NAV,
];

const BRIEFS = submissionList(SubmissionListDocument, {
  title: SUBMISSION.briefs,
  filters: SUBMISSION_FILTERS,
  empty: SUBMISSION.emptyBriefs,
});

/** The console of a street office or town government. */
export const STREET_OFFICE: RoleModule = {
  pages,
  Home: StationSummary,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'station', element: <OwnStationPage /> },
    { path: 'station/:id/venue', lazy: async () => ({ Component: (await facilityForms()).VenueForm }) },
    { path: 'station/:id/equipment', lazy: async () => ({ Component: (await facilityForms()).EquipmentForm }) },
    { path: 'station/:id/signage', lazy: async () => ({ Component: (await facilityForms()).SignageForm }) },
    ...CONTACT_ROUTES,
    { path: 'hours', element: <HoursPage /> },
    ...submissionRoutes({
      list: <ListPage spec={BRIEFS} />,
      record: SubmissionRecordDocument,
      show: (row) => <SubmissionRecordPage row={row} />,
    }),
    ...EVALUATION_ROUTES,
    ...answeredRectificationRoutes(
      {
        list: RectificationListDocument,
        record: RectificationRecordDocument,
        answer: AnswerRectificationDocument,
      },
      'STREET',
    ),
    { path: 'instalments', element: <ListPage spec={instalmentList(InstalmentListDocument)} /> },
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
