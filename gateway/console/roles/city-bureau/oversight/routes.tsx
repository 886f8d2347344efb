import { type RouteObject } from 'react-router-dom';
import { CasesPage } from './cases-page';
import { ComplaintPage, ComplaintsPage } from './complaint-pages';
import { InspectionPage, InspectionsPage } from './inspection-pages';
import { RECTIFICATION_ROUTES } from './rectification-pages';
import { SupervisionPage } from './supervision-page';
import { GrantWaiverForm, WaiverPage, WaiversPage } from './waiver-pages';

export const OVERSIGHT_ROUTES: readonly RouteObject[] = [
  { path: 'supervision', element: <SupervisionPage /> },
  { path: 'inspections', element: <InspectionsPage /> },
  { path: 'inspections/:street/:id', element: <InspectionPage /> },
  ...RECTIFICATION_ROUTES,
  { path: 'waivers', element: <WaiversPage /> },
  { path: 'waivers/new', element: <GrantWaiverForm /> },
  { path: 'waivers/:id', element: <WaiverPage /> },
  { path: 'complaints', element: <ComplaintsPage /> },
  { path: 'complaints/:id', element: <ComplaintPage /> },
  { path: 'terminations', element: <CasesPage /> },
];
