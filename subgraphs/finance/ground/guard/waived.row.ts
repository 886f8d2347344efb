import { keptWaiverTable } from '../../../../shared/follow/projection/waiver-projection';
import { places } from '../place/place.row';

/** What is waived, of the stations and districts in scope. */
export const waiverTable = keptWaiverTable(places, 'stationId');
