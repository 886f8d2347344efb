import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type WaiverSlice } from './waiver.repository';

/** Loads waivers by id, and the waivers that are in force at a station today. */
export function waiverLoaders({ waivers, today }: WaiverSlice & { today: PlainDate }) {
  return {
    waiver: rowLoader(waivers, 'id'),
    waiversInForceAt: rowsLoader('stationId', (ids) => waivers.inForce({ stationIds: ids, districts: [] }, today)),
  };
}
export type WaiverLoaders = ReturnType<typeof waiverLoaders>;
