import { eventRecord } from '../../../../shared/record/events/record-tables';
import { stationTable } from '../station/station.row';

/** The record of the writes of this subgraph. */
export const record = eventRecord(stationTable, 'id');
