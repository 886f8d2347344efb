import { pagesLoader, rowLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type RectificationSlice } from './rectification.repository';

/** Loads rectifications by id or by station. */
export function rectificationLoaders({ rectifications }: RectificationSlice) {
  return {
    rectification: rowLoader(rectifications, 'id'),
    rectificationsAtStation: pagesLoader((ids, page: PageRequest) => rectifications.atStations(ids, page)),
  };
}
export type RectificationLoaders = ReturnType<typeof rectificationLoaders>;
