import { type RouteObject } from 'react-router-dom';
import { EvaluationPage, EvaluationsPage } from './evaluation-pages';

export const EVALUATION_ROUTES: readonly RouteObject[] = [
  { path: 'evaluations', element: <EvaluationsPage /> },
  { path: 'evaluations/:id', element: <EvaluationPage /> },
];
