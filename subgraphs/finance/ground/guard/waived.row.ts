import { type KeptWaiverRepository, keptWaiverTable } from '../../../../shared/follow/projection/waiver-projection';
import { places } from '../place/place.row';

/** The table of waivers, which are copied from the events of the evaluation subgraph. */
export const waiverTable = keptWaiverTable(places, 'stationId');

/** The slice of a transaction with the repository of waivers. */
export type WaiverSlice = { waivers: KeptWaiverRepository };
