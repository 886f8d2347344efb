import { rowLoader } from '../../../../shared/store/load-rows';
import { type RedistrictingSlice } from './redistricting.repository';

/** Returns the loader of redistricting orders by id. */
export function redistrictingLoaders({ redistrictings }: RedistrictingSlice) {
  return { redistricting: rowLoader(redistrictings, 'id') };
}
export type RedistrictingLoaders = ReturnType<typeof redistrictingLoaders>;
