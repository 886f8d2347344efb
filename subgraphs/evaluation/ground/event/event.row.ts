import { eventRecord } from '../../../../shared/record/events/record-tables';
import { places } from '../station/place.row';

/** The record of this subgraph's own writes. */
export const record = eventRecord(places, 'stationId');
