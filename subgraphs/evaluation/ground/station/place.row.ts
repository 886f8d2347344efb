import { type PlaceLotRow, lotsInForce, ofStation, placeTable } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column } from '../../../../shared/access/scope-sql';

/** Where each station is now; a contractor's are those of its lots in force. */
export const places = placeTable(lotsInForce);

/** Who serves and served where: the offices by the station's place now, a contractor its own for good. */
export const servedLots: Table<PlaceLotRow> = {
  ...lotsInForce,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
};
