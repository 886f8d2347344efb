import { lotsInForce } from '../../shared/follow/projection/place';
import { type DatabaseShape } from '../../shared/store/open-database';
import { recordTables } from '../../shared/record/events/record-tables';
import { divisionTable } from './ground/division/division.row';
import { record } from './ground/event/event.row';
import { CreateStations1750000000000 } from './migrations/1750000000000-create-stations';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddRedistricting1750200000000 } from './migrations/1750200000000-add-redistricting';
import { EnterStations1750400000000 } from './migrations/1750400000000-enter-stations';
import { AddWaivers1751400000000 } from './migrations/1751400000000-add-waivers';
import { redistrictingTable } from './station/redistricting/redistricting.row';
import { regulationTable } from './regulation/regulation/regulation.row';
import { stationTable } from './ground/station/station.row';
import { waiverTable } from './ground/waiver/waived.row';

export const database: DatabaseShape = {
  tables: [
    divisionTable,
    stationTable,
    regulationTable,
    redistrictingTable,
    waiverTable,
    lotsInForce,
    ...recordTables(record),
  ],
  migrations: [
    CreateStations1750000000000,
    AddRecord1750100000000,
    AddRedistricting1750200000000,
    EnterStations1750400000000,
    AddWaivers1751400000000,
  ],
};
