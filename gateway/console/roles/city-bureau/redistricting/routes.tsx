import { type RouteObject } from 'react-router-dom';
import { PlanPage } from './plan-page';
import { RedistrictingsPage } from './redistrictings-page';

export const REDISTRICTING_ROUTES: readonly RouteObject[] = [
  { path: 'redistrictings', element: <RedistrictingsPage /> },
  { path: 'redistrictings/new', element: <PlanPage /> },
];
