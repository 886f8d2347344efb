import type DataLoader from 'dataloader';
import { type ScopedTable, column, through } from '../../access/scope-sql';
import { type PlainDate } from '../../kernel/dates/period';
import { rowsLoader } from '../../store/load-rows';
import { type Access, ScopedRepository, type Table } from '../../store/scoped-repository';
import { type PlaceLotRow, lotsInForce } from './place';

/**
 * Returns the table of all lots of stations, past and present, with its scope. An office may read the lots of the
 * stations that are in its area now. A contractor may read all its own lots. `stationKey` is the column of the
 * station's id in `places`.
 */
export function servedLotsTable(places: ScopedTable, stationKey: 'id' | 'stationId'): Table<PlaceLotRow> {
  const ofStations = through('stationId', places, stationKey);
  return { ...lotsInForce, district: ofStations, street: ofStations, contractor: column('contractorId') };
}

/** Creates a loader from the ids of stations to their lots, past and present. */
export function servedLotsLoader(access: Access, table: Table<PlaceLotRow>): DataLoader<string, PlaceLotRow[]> {
  const lots = new ScopedRepository(access, table);
  return rowsLoader('stationId', (ids) => lots.findByKeys('stationId', ids));
}

/**
 * Returns the contractor that had a lot of a station on a day. Null if no contractor or more than one contractor had a
 * lot on that day. Two contractors can have a lot on the same day, because a new contract may be signed before the lot
 * of the previous contractor ends.
 */
export function contractorServing(lots: readonly PlaceLotRow[], day: PlainDate): string | null {
  const then = lots.filter(
    ({ signedOn, endsOn, endedOn }) => signedOn <= day && endsOn >= day && (endedOn === null || endedOn >= day),
  );
  const [contractor = null, ...others] = new Set(then.map(({ contractorId }) => contractorId));
  return others.length > 0 ? null : contractor;
}
