import { type RouteObject } from 'react-router-dom';
import { DistrictPage } from './district-page';
import { FindingsPage, StationsPage } from './list-pages';
import { StationPage } from './station-page';

export const STATION_ROUTES: readonly RouteObject[] = [
  { path: 'stations', element: <StationsPage /> },
  { path: 'stations/:id', element: <StationPage /> },
  { path: 'districts/:code', element: <DistrictPage /> },
  { path: 'findings', element: <FindingsPage /> },
];
