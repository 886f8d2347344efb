import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionKind } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, through, where } from '../../../../shared/access/scope-sql';
import { stationTable } from '../station/station.row';

/**
 * A division with its statistical code. The supervisor of a street is the district whose code is the prefix of the
 * street's code, or a management zone. `districtCode` names the supervisor.
 */
@Entity('division')
export class DivisionRow {
  @PrimaryColumn({ type: 'varchar', length: 12 })
  code: DivisionCode;

  @Column({ type: 'varchar', length: 64 })
  name: string;

  @Column({ type: 'varchar', length: 16 })
  kind: DivisionKind;

  @Column({ type: 'varchar', length: 12, nullable: true })
  parentCode: DivisionCode | null;

  /**
   * The code of the supervisor. For a district, this is its own code. For a street, it is the code of its district or
   * management zone. For a city or province, it is the division's own code, so that range queries find the row.
   */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The first day on which the division no longer exists. It is null while the division exists. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;
}

/** The columns that the record may show. Their only texts are the names of places. */
export const RECORDED_DIVISION = ['name', 'kind', 'parentCode', 'districtCode', 'endedOn'] as const;

const ofVisibleStations = any(
  through('code', stationTable, 'divisionCode'),
  through('code', stationTable, 'districtCode'),
);

/**
 * The table of divisions. A caller reads the names of their own divisions and of the divisions above them. A caller who
 * may see a station also reads the names of its street and its district. The public reads all names, which are
 * published. The resolvers return all figures of a division to callers who govern it, and some of the figures to the
 * public.
 */
export const divisionTable: Table<DivisionRow> = {
  name: 'division',
  row: DivisionRow,
  district: any(column('districtCode'), ancestor('code')),
  street: any(column('code'), ancestor('code'), ofVisibleStations),
  contractor: ofVisibleStations,
  published: where('1 = 1'),
  assigned: ofVisibleStations,
};
