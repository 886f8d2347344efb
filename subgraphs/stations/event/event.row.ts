import { eventTable } from '../../../shared/data/record-tables';
import { stationTable } from '../station/station.row';

/** The record of this subgraph's own writes. */
export const events = eventTable(stationTable, 'id');
