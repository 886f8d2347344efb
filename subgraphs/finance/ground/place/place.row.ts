import { type PlaceRow, placeTable } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { type ScopedTable, both, column, nobody, where } from '../../../../shared/access/scope-sql';

/**
 * The table through which a contractor finds its stations. It has the contractor's lots that are signed, not past their
 * last day and not terminated. Other subgraphs use their projection of lots (`place_lot`) for this purpose. This
 * subgraph owns the lots and needs no projection. Only contractors read these rows.
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

/**
 * The table of the current division, district and status of each station. Street offices find their lots through this
 * table. Every station to which a lot refers has a row here.
 */
export const places: Table<PlaceRow> = placeTable(lotsInForce);
