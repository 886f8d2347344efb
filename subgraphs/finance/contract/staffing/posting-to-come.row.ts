import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/** Somebody who will be on post from a day to come, as personnel has reported; gone from here on that day, or once it is called off. */
@Entity('posting_to_come')
export class PostingToComeRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  postingId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 26 })
  contractorId: string;

  @Column({ type: 'date' })
  startsOn: string;
}

/** The hub's own: who may read of postings reads them at their owner. */
export const postingToComeTable: Table<PostingToComeRow> = {
  name: 'posting_to_come',
  row: PostingToComeRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
