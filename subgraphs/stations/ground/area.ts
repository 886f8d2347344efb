import { type Area } from '../../../shared/graphql/build-subgraph';
import { lotsInForce } from '../../../shared/follow/projection/place';
import { recordTables } from '../../../shared/record/events/record-tables';
import { DivisionResolver } from './division/division.resolver';
import { divisionTable } from './division/division.row';
import { EventResolver } from './event/event.resolver';
import { record } from './event/event.row';
import { stationTable } from './station/station.row';
import { waiverTable } from './waiver/waived.row';

/** What everything else stands on: divisions, the rows of stations, projections of other subgraphs' facts, and the record. */
export const ground: Area = {
  resolvers: [DivisionResolver, EventResolver],
  tables: [divisionTable, stationTable, waiverTable, lotsInForce, ...recordTables(record)],
};
