import { recordTables } from '../../../shared/record/events/record-tables';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { type RecordingArea } from './event/recording-area';
import { waiverTable } from './guard/waived.row';
import { contractTable } from './contract/contract.row';
import { lotTable } from './lot/lot.row';
import { places } from './place/place.row';

/** What everything else stands on: the rows by which others are scoped, projections of other subgraphs' facts, and the record. */
export const ground: RecordingArea = {
  resolvers: [EventResolver],
  tables: [contractTable, lotTable, places, waiverTable, ...recordTables(record)],
  actions: [],
};
