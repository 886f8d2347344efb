import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nobody } from '../../../../shared/access/scope-sql';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { places } from '../../ground/station/place.row';

/**
 * A lot with a project year that the district bureau or the street office has not scored. The Hub computes the row from
 * the lot and its evaluations. A lot without such a year has no row, so the table does not grow with the years that are
 * scored.
 */
@Entity('unscored_lot')
export class UnscoredLotRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /**
   * The last day of the first project year that the district bureau has not scored. Null if it has scored all years.
   */
  @Column({ type: 'date', nullable: true })
  districtYearEnd: string | null;

  /** The last day of the first project year that the street office has not scored. Null if it has scored all years. */
  @Column({ type: 'date', nullable: true })
  streetYearEnd: string | null;
}

/** The table of unscored lots. The offices of the station's current division read the rows. */
export const unscoredLotTable: Table<UnscoredLotRow> = {
  name: 'unscored_lot',
  row: UnscoredLotRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};
