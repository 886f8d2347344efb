import { lotsInForce } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { divisionTable } from './division/division.row';
import { CreateStations1750000000000 } from './migrations/1750000000000-create-stations';
import { regulationTable } from './regulation/regulation.row';
import { stationTable } from './station/station.row';

export const database: DatabaseShape = {
  tables: [divisionTable, stationTable, regulationTable, lotsInForce],
  migrations: [CreateStations1750000000000],
};
