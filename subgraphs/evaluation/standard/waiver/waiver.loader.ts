import { rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PlainDate } from '../../../../shared/kernel/dates/period';
import { type WaiverSlice } from './waiver.repository';

/** Makes the loaders of waivers by id, and of the waivers that are in force at a station today. */
export function waiverLoaders({ waivers, today }: WaiverSlice & { today: PlainDate }) {
  return {
    waiver: rowLoader(waivers, 'id'),
    waiversInForceAt: rowsLoader('stationId', (ids) => waivers.inForce({ stationIds: ids, districts: [] }, today)),
  };
}
export type WaiverLoaders = ReturnType<typeof waiverLoaders>;
