import { pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type RectificationSlice } from './rectification.repository';

/** Makes the loaders of rectifications by id and by station, and of their answered rounds. */
export function rectificationLoaders({ rectifications, rectificationRounds }: RectificationSlice) {
  return {
    rectification: rowLoader(rectifications, 'id'),
    roundsOfRectification: rowsLoader('rectificationId', (ids) => rectificationRounds.ofRectifications(ids)),
    rectificationsAtStation: pagesLoader((ids, page: PageRequest) => rectifications.atStations(ids, page)),
  };
}
export type RectificationLoaders = ReturnType<typeof rectificationLoaders>;
