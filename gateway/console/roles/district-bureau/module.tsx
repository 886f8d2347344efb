import { OfficeContactsDocument, RecordOfficeContactDocument } from '../../generated/documents/district-bureau';
import { type RoleModule } from '../../kit/role-module';
import { officeRoutes } from '../../nouns/contact/office-page';
import { BoardPage } from './board';
import { CONTRACT_ROUTES } from './contracts/routes';
import { EVALUATION_ROUTES } from './evaluations/evaluation-pages';
import { MONEY_ROUTES } from './money/routes';
import { OVERSIGHT_ROUTES } from './oversight/routes';
import { PAGES } from './pages';
import { PROCUREMENT_ROUTES } from './procurement/routes';
import { STATION_ROUTES } from './stations/routes';
import { SUBMISSION_ROUTES } from './submissions/submission-pages';
import { REMEDY_PAGES, linkOf } from './work-links';

/** The console of a district civil affairs bureau. */
export const DISTRICT_BUREAU: RoleModule = {
  pages: PAGES,
  Home: () => null,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'board', element: <BoardPage /> },
    ...STATION_ROUTES,
    ...PROCUREMENT_ROUTES,
    ...CONTRACT_ROUTES,
    ...MONEY_ROUTES,
    ...EVALUATION_ROUTES,
    ...SUBMISSION_ROUTES,
    ...OVERSIGHT_ROUTES,
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
