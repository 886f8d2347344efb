import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/** A worker's posting at a station, first and last day included. The row is a copy from the personnel subgraph. */
@Entity('staff_posting')
export class StaffPostingRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  postingId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  /** The contractor that employs the worker. */
  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  startsOn: string;

  /** The last day of the posting. Null while no end is known. A posting that ends before it starts was called off. */
  @Column({ type: 'date', nullable: true })
  endsOn: string | null;
}

/** The table of copied postings. No caller reads it. Postings are read from the personnel subgraph, which owns them. */
export const staffPostingTable: Table<StaffPostingRow> = {
  name: 'staff_posting',
  row: StaffPostingRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
