import { Column, Entity } from 'typeorm';
import { type Table } from '../../../shared/data/scoped-repository';
import { nobody } from '../../../shared/scope/scope-sql';
import { ofLot } from '../lot/lot-stamp.row';
import { DrawRow } from './draw.row';

/** What a disbursement takes from a budget line. It counts while the money is out: not once the payment came back. */
@Entity('disbursement_posting')
export class PostingRow extends DrawRow {
  @Column({ type: 'varchar', length: 26 })
  disbursementId: string;
}

export const postingTable: Table<PostingRow> = {
  name: 'disbursement_posting',
  row: PostingRow,
  ...ofLot,
  published: nobody,
};
