import { Column, Entity, PrimaryColumn } from 'typeorm';
import { nobody } from '../scope/scope-sql';
import { type Access, ScopedRepository, type Table } from './scoped-repository';
import { type TableShape } from './table-columns';

/** Of the facts of personnel: when somebody came to a station for a contractor, and when he left. Not who. */
@Entity('place_posting')
export class PlacePostingRow {
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

export const placePostingShape: TableShape = {
  name: 'place_posting',
  primary: ['postingId'],
  columns: { postingId: 'id', stationId: 'id', contractorId: 'id', startsOn: 'date', endsOn: 'date?' },
  indices: [['stationId', 'contractorId']],
};

/** For the hub itself: everybody else reads postings at their owner. */
export const placePostings: Table<PlacePostingRow> = {
  name: 'place_posting',
  row: PlacePostingRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};

export class PlacePostingRepository extends ScopedRepository<PlacePostingRow> {
  constructor(access: Access) {
    super(access, placePostings);
  }

  at(stationId: string, contractorId: string): Promise<PlacePostingRow[]> {
    return this.findByKeys('stationId', [stationId], this.equals('contractorId', contractorId));
  }
}
