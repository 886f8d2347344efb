import { type RouteObject } from 'react-router-dom';
import { AdoptForm } from './regulation-form';
import { RegulationsPage } from './regulation-pages';
import { PlanForm, StationPublicContactForm, VenueForm } from './station-forms';
import { StationsPage } from './station-list';
import { StationPage } from './station-record';
import { WorkerPage, WorkersPage } from './worker-pages';

export const STATION_ROUTES: readonly RouteObject[] = [
  { path: 'stations', element: <StationsPage /> },
  { path: 'stations/plan', element: <PlanForm /> },
  { path: 'stations/:id', element: <StationPage /> },
  { path: 'stations/:id/venue', element: <VenueForm /> },
  { path: 'stations/:id/contact', element: <StationPublicContactForm /> },
  { path: 'regulations', element: <RegulationsPage /> },
  { path: 'regulations/new', element: <AdoptForm /> },
  { path: 'workers', element: <WorkersPage /> },
  { path: 'workers/:id', element: <WorkerPage /> },
];
