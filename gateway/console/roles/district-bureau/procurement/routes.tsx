import { type RouteObject } from 'react-router-dom';
import { CONTRACTOR_ROUTES } from './contractor-pages';
import { AwardForm, PublishForm } from './notice-forms';
import { NoticePage, NoticesPage } from './notice-pages';
import { SignPage } from './sign-page';

export const PROCUREMENT_ROUTES: readonly RouteObject[] = [
  { path: 'notices', element: <NoticesPage /> },
  { path: 'notices/new', element: <PublishForm /> },
  { path: 'notices/:id', element: <NoticePage /> },
  { path: 'notices/:id/award', element: <AwardForm /> },
  { path: 'notices/:id/sign', element: <SignPage /> },
  ...CONTRACTOR_ROUTES,
];
