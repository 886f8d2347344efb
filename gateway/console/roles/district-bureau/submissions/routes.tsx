import { type RouteObject } from 'react-router-dom';
import { FilePage } from './file-page';
import { SubmissionPage, SubmissionsPage } from './submission-pages';

export const SUBMISSION_ROUTES: readonly RouteObject[] = [
  { path: 'submissions', element: <SubmissionsPage /> },
  { path: 'submissions/:id', element: <SubmissionPage /> },
  { path: 'submissions/:id/file', element: <FilePage /> },
];
