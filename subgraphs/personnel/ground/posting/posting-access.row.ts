import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody, where } from '../../../../shared/access/scope-sql';

/**
 * The last day on which an office may read the worker of an ended posting. It is derived from the end of the posting,
 * the policy and the signed evaluations. An ended posting without a row gives no access.
 */
@Entity('posting_access')
export class PostingAccessRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  postingId: string;

  /** The last day on which an office may read the worker. */
  @Column({ type: 'date' })
  until: string;
}

const stillOpen = where('t.until >= :today');

export const postingAccessTable: Table<PostingAccessRow> = {
  name: 'posting_access',
  row: PostingAccessRow,
  district: stillOpen,
  street: stillOpen,
  contractor: nobody,
  published: nobody,
};
