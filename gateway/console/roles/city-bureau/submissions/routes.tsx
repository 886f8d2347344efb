import { type RouteObject } from 'react-router-dom';
import { MatrixPage } from './matrix-page';
import { SubmissionPage, SubmissionsPage } from './submission-pages';

export const SUBMISSION_ROUTES: readonly RouteObject[] = [
  { path: 'submissions', element: <MatrixPage /> },
  { path: 'submissions/list', element: <SubmissionsPage /> },
  { path: 'submissions/:id', element: <SubmissionPage /> },
];
