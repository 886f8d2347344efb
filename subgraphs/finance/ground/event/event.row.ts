import { eventRecord } from '../../../../shared/record/events/record-tables';
import { places } from '../place/place.row';

/** The record of the events of this subgraph. */
export const record = eventRecord(places, 'stationId');
