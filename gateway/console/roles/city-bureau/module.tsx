import { OfficeContactsDocument, RecordOfficeContactDocument } from '../../generated/documents/city-bureau';
import { type RoleModule } from '../../kit/role-module';
import { officeRoutes } from '../../nouns/contact/office-page';
import { BoardPage } from './board';
import { EVALUATION_ROUTES } from './evaluations/evaluation-pages';
import { CityHome } from './home';
import { MONEY_ROUTES } from './money/routes';
import { OVERSIGHT_ROUTES } from './oversight/routes';
import { PAGES } from './pages';
import { REDISTRICTING_ROUTES } from './redistricting/routes';
import { STATION_ROUTES } from './stations/routes';
import { SUBMISSION_ROUTES } from './submissions/submission-pages';
import { REMEDY_PAGES, linkOf } from './work-links';

/** The console of a city civil affairs bureau. */
export const CITY_BUREAU: RoleModule = {
  pages: PAGES,
  Home: CityHome,
  linkOf,
  remedies: REMEDY_PAGES,
  routes: [
    { path: 'board', element: <BoardPage /> },
    ...STATION_ROUTES,
    ...SUBMISSION_ROUTES,
    ...EVALUATION_ROUTES,
    ...OVERSIGHT_ROUTES,
    ...MONEY_ROUTES,
    ...REDISTRICTING_ROUTES,
    ...officeRoutes({ list: OfficeContactsDocument, record: RecordOfficeContactDocument }),
  ],
};
