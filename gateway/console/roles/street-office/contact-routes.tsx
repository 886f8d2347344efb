import { type RouteObject } from 'react-router-dom';
import {
  RecordPublicContactDocument,
  RecordStationContactDocument,
  StationToReachDocument,
} from '../../generated/documents/street-office';
import { PublicContactForm, StationContactForm } from '../../nouns/contact/station-contact-form';

const SHARED = { station: StationToReachDocument, backTo: () => '/station' };

/** The routes of the forms in which a street office records the contacts of its station. */
export const CONTACT_ROUTES: readonly RouteObject[] = [
  { path: 'station/:id/contact', element: <PublicContactForm {...SHARED} record={RecordPublicContactDocument} /> },
  { path: 'station/:id/reach', element: <StationContactForm {...SHARED} record={RecordStationContactDocument} /> },
];
