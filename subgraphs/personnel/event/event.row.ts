import { eventTable } from '../../../shared/data/record-tables';
import { places } from '../station/place.row';

/** The record of this subgraph's own writes. */
export const events = eventTable(places, 'stationId');
