import { type KeptWaiverRepository, keptWaiverTable } from '../../../../shared/follow/projection/waiver-projection';
import { places } from '../place/place.row';

/** The waivers of the stations and districts in scope. */
export const waiverTable = keptWaiverTable(places, 'stationId');

/** The slice of a transaction that holds waivers. */
export type WaiverSlice = { waivers: KeptWaiverRepository };
