import { eventRecord } from '../../../../shared/record/events/record-tables';
import { places } from '../station/place.row';

/** The record of the events that this subgraph writes. */
export const record = eventRecord(places, 'stationId');
