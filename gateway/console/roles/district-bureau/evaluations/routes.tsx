import { type RouteObject } from 'react-router-dom';
import { EvaluationPage, EvaluationSheetPage, EvaluationsPage } from './evaluation-pages';
import { PanelFormPage, PanelPage, ScorePage } from './score-page';

export const EVALUATION_ROUTES: readonly RouteObject[] = [
  { path: 'evaluations', element: <EvaluationsPage /> },
  { path: 'evaluations/score', element: <ScorePage /> },
  { path: 'evaluations/panel', element: <PanelPage /> },
  { path: 'evaluations/panel/:memberId', element: <PanelFormPage /> },
  { path: 'evaluations/:id', element: <EvaluationPage /> },
  { path: 'evaluations/:id/print', element: <EvaluationSheetPage /> },
];
