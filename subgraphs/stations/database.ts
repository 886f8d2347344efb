import { PlaceLotRow } from '../../shared/data/place';
import { type DatabaseShape } from '../../shared/data/open-database';
import { DivisionRow } from './division/division.row';
import { CreateStations1750000000000 } from './migrations/1750000000000-create-stations';
import { RegulationRow } from './regulation/regulation.row';
import { StationRow } from './station/station.row';

export const database: DatabaseShape = {
  rows: [DivisionRow, StationRow, RegulationRow, PlaceLotRow],
  migrations: [CreateStations1750000000000],
};
