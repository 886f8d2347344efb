import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/** A lot or a district of which the Hub has worked out what it has to send, and on what basis: it need not do so again. */
@Entity('expectation')
export class ExpectationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  ownerId: string;

  /** Null: the owner is a district. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /** When staff came under the lot, as the assessor last heard it from personnel; null while nobody has, and of a district. */
  @Column({ type: 'date', nullable: true })
  arrivedOn: string | null;

  /** How far ahead, and by which policies (basis.ts). */
  @Column({ type: 'varchar', length: 32 })
  basis: string;
}

/** The Hub's own bookkeeping. */
export const expectationTable: Table<ExpectationRow> = {
  name: 'expectation',
  row: ExpectationRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
