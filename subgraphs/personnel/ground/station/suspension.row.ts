import { Column, Entity, PrimaryColumn } from 'typeorm';
import { lotsInForce, ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { assignedTo, nobody, through } from '../../../../shared/access/scope-sql';
import { places } from './place.row';

/**
 * A suspension of a station, as reported by events of the stations subgraph. No hours are owed for a week with a
 * suspended day.
 */
@Entity('suspension')
export class SuspensionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  stationId: string;

  @PrimaryColumn({ type: 'date' })
  from: string;

  /** The last day. Null while the suspension continues. */
  @Column({ type: 'date', nullable: true })
  until: string | null;
}

export const suspensionTable: Table<SuspensionRow> = {
  name: 'suspension',
  row: SuspensionRow,
  ...ofStation('stationId', places),
  contractor: through('stationId', lotsInForce, 'stationId'),
  published: nobody,
  assigned: assignedTo('stationId'),
};
