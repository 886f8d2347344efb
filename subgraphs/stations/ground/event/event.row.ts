import { eventRecord } from '../../../../shared/record/events/record-tables';
import { stationTable } from '../station/station.row';

/** The record of this subgraph's own writes. */
export const record = eventRecord(stationTable, 'id');
