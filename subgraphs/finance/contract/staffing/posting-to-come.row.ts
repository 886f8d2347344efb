import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A posting that has not started, as personnel has reported it. The row is deleted on the posting's first day, or when
 * the posting is called off.
 */
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

/** No caller reads this table. Postings are read from the personnel subgraph, which owns them. */
export const postingToComeTable: Table<PostingToComeRow> = {
  name: 'posting_to_come',
  row: PostingToComeRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
