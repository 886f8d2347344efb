import { eventRecord } from '../../../../shared/record/events/record-tables';
import { places } from '../station/place.row';

/** The record of the writes of this subgraph. */
export const record = eventRecord(places, 'stationId');
