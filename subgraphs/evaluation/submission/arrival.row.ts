import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../shared/data/scoped-repository';
import { nobody } from '../../../shared/scope/scope-sql';

/** When somebody came to a station for a contractor, and when he left: by the id of his posting at personnel. Not who. */
@Entity('arrival')
export class ArrivalRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  postingId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  startsOn: string;

  @Column({ type: 'date', nullable: true })
  endsOn: string | null;
}

/** For the hub itself: everybody else reads postings at their owner. */
export const arrivalTable: Table<ArrivalRow> = {
  name: 'arrival',
  row: ArrivalRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
