import { type PlaceRow, placeTable } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, both, column, nobody, where } from '../../../../shared/access/scope-sql';

/**
 * By which a contractor finds its stations: finance owns the lots, so it reads its own and keeps no `place_lot`. Signed, not
 * over, not terminated. Everybody else reads no row of it.
 */
const lotsInForce: ScopedTable = {
  name: 'lot',
  district: nobody,
  street: nobody,
  contractor: both(
    column('contractorId'),
    where('t.signedOn <= :today AND t.endsOn >= :today AND (t.terminatedOn IS NULL OR t.terminatedOn > :today)'),
  ),
  published: nobody,
};

/** Where the stations are: what a street office's lots are found by, and which stations a lot may refer to. */
export const places: Table<PlaceRow> = placeTable(lotsInForce);
