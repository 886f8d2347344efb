import { type PlaceLotRow, lotsInForce, ofStation, placeTable } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { column } from '../../../../shared/access/scope-sql';

/** The current place of each station. A contractor sees the stations of its lots in force. */
export const places = placeTable(lotsInForce);

/**
 * All lots of stations, past and present. An office sees the lots of the stations that are in its area now. A
 * contractor sees all its own lots.
 */
export const servedLots: Table<PlaceLotRow> = {
  ...lotsInForce,
  ...ofStation('stationId', places),
  contractor: column('contractorId'),
};
