import { type RouteObject } from 'react-router-dom';
import {
  StationRecordDocument,
  VerifyQualificationDocument,
  WorkerListDocument,
  WorkerPersonalDataDocument,
  WorkerRecordDocument,
} from '../../../generated/documents/district-bureau';
import { stationRoutes } from '../../../nouns/station/pages/station-pages';
import { verifiedWorkerRoutes } from '../../../nouns/worker/verified-worker';
import { AdoptForm } from './regulation-form';
import { RegulationsPage } from './regulation-pages';
import { PlanForm, StationPublicContactForm, VenueForm } from './station-forms';
import { StationsPage } from './station-list';
import { LoadedStation } from './station-record';

export const STATION_ROUTES: readonly RouteObject[] = [
  { path: 'stations/plan', element: <PlanForm /> },
  ...stationRoutes({
    list: <StationsPage />,
    record: StationRecordDocument,
    show: (station, reload) => <LoadedStation station={station} reload={reload} />,
  }),
  { path: 'stations/:id/venue', element: <VenueForm /> },
  { path: 'stations/:id/contact', element: <StationPublicContactForm /> },
  { path: 'regulations', element: <RegulationsPage /> },
  { path: 'regulations/new', element: <AdoptForm /> },
  ...verifiedWorkerRoutes({
    list: WorkerListDocument,
    record: WorkerRecordDocument,
    personal: WorkerPersonalDataDocument,
    verify: VerifyQualificationDocument,
  }),
];
