import { Column } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type ScopedTable, column } from '../../../../shared/access/scope-sql';
import { places } from '../place/place.row';

/**
 * The contract, the contractor, the district and the station. These columns are copied to a lot, and to every row about
 * its money, when the row is made. They never change, so each table can be scoped and summed by its own columns.
 */
export abstract class LotStampRow {
  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  /** The purchaser's district. It stays the same when the station moves to another district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The station that the lot serves. It is null for the lot of a district hub. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;
}

/**
 * The scopes of a table whose rows belong to lots. The offices of the purchaser's district and above it read a row. The
 * street office of the lot's station and the contractor that signed read it, too.
 */
export const ofLot: Pick<ScopedTable, 'district' | 'street' | 'contractor'> = {
  district: column('districtCode'),
  street: ofStation('stationId', places).street,
  contractor: column('contractorId'),
};
