import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/** Of whom the hub has worked out what he has to send, a lot or a district, and on what basis: work that need not be done again. */
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

/** The hub's own bookkeeping. */
export const expectationTable: Table<ExpectationRow> = {
  name: 'expectation',
  row: ExpectationRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
