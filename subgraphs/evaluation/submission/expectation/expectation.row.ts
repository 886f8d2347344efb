import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type Suspension } from '../../../../shared/kernel/dates/suspension';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';

/**
 * A lot or district whose obligations the Hub has worked out. `basis` identifies the horizon and the policies that were
 * used, so that the work is not repeated.
 */
@Entity('expectation')
export class ExpectationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  ownerId: string;

  /** The station of the lot; null if the owner is a district. */
  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  /**
   * The day on which staff arrived under the lot, as last read from the personnel subgraph. Null while nobody has
   * arrived, and for a district.
   */
  @Column({ type: 'date', nullable: true })
  arrivedOn: string | null;

  /**
   * The suspensions of the lot's station, as last read from the stations subgraph. Null before they were first read,
   * and for a district.
   */
  @Column({ type: 'simple-json', nullable: true })
  suspensions: Suspension[] | null;

  /** The horizon and the policies that were used, as `basisOf` returns them. */
  @Column({ type: 'varchar', length: 32 })
  basis: string;
}

/** The table of owners of obligations. Only the Hub itself reads and writes it. */
export const expectationTable: Table<ExpectationRow> = {
  name: 'expectation',
  row: ExpectationRow,
  district: nobody,
  street: nobody,
  contractor: nobody,
  published: nobody,
};
