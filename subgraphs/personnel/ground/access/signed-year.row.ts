import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A project year whose evaluation is signed, derived from the events of the evaluation subgraph. Only the Hub reads it.
 */
@Entity('signed_year')
export class SignedYearRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  evaluationId: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'varchar', length: 26 })
  lotId: string;

  @Column({ type: 'int' })
  yearOrdinal: number;

  @Column({ type: 'date' })
  signedOn: string;
}

export const signedYearTable: Table<SignedYearRow> = {
  name: 'signed_year',
  row: SignedYearRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
