import { type RouteObject } from 'react-router-dom';
import { CaseListDocument, DistrictsDocument } from '../../../generated/documents/city-bureau';
import { ListByDistrict } from '../../../nouns/division/districts';
import { caseList } from '../../../nouns/termination/case-list';
import { COMPLAINT_ROUTES } from './complaint-pages';
import { InspectionPage, InspectionsPage } from './inspection-pages';
import { RECTIFICATION_ROUTES } from './rectification-pages';
import { SupervisionPage } from './supervision-page';
import { WAIVER_ROUTES } from './waiver-pages';

/** The list of termination cases in the city. The district bureaus decide these cases. */
const CASES = caseList(CaseListDocument, ({ lot }) => (lot?.contract == null ? null : `/contracts/${lot.contract.id}`));

export const OVERSIGHT_ROUTES: readonly RouteObject[] = [
  { path: 'supervision', element: <SupervisionPage /> },
  { path: 'inspections', element: <InspectionsPage /> },
  { path: 'inspections/:street/:id', element: <InspectionPage /> },
  ...RECTIFICATION_ROUTES,
  ...WAIVER_ROUTES,
  ...COMPLAINT_ROUTES,
  { path: 'terminations', element: <ListByDistrict spec={CASES} districts={DistrictsDocument} /> },
];
