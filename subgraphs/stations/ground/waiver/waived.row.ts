import { type KeptWaiverRepository, keptWaiverTable } from '../../../../shared/follow/projection/waiver-projection';
import { stationTable } from '../station/station.row';

/** The table of the waivers of the stations and districts in scope. */
export const waiverTable = keptWaiverTable(stationTable, 'id');

/** The slice of a transaction that holds waivers. */
export type WaiverSlice = { waivers: KeptWaiverRepository };
