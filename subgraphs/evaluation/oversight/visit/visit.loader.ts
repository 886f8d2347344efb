import { pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type VisitSlice } from './visit.repository';

/** Makes the loaders of visits by id and by station, and of their observations. */
export function visitLoaders({ visits, visitObservations }: VisitSlice) {
  return {
    visit: rowLoader(visits, 'id'),
    visitsAtStation: pagesLoader((ids, page: PageRequest) => visits.atStations(ids, page)),
    observationsOfVisit: rowsLoader('visitId', (ids) => visitObservations.ofVisits(ids)),
  };
}
export type VisitLoaders = ReturnType<typeof visitLoaders>;
