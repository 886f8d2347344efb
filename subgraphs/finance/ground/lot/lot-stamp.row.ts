import { Column } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type ScopedTable, column } from '../../../../shared/access/scope-sql';
import { places } from '../place/place.row';

/**
 * What a lot and every row of its money is stamped with when it is made: whose it is, and for which station. None of it ever
 * changes, so that each table is scoped and summed by columns of its own.
 */
export abstract class LotStampRow {
  @Column({ type: 'varchar', length: 26 })
  contractId: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  /** The purchaser's. It stays when the station comes under another district. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** Null for a hub's lot. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;
}

/** The offices of the purchaser's district, the street office of the lot's station, and the contractor that signed. */
export const ofLot: Pick<ScopedTable, 'district' | 'street' | 'contractor'> = {
  district: column('districtCode'),
  street: ofStation('stationId', places).street,
  contractor: column('contractorId'),
};
