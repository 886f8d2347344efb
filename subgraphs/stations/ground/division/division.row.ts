import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type DivisionKind } from '../../../../shared/domain/divisions';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { ancestor, any, column, through } from '../../../../shared/access/scope-sql';
import { stationTable } from '../station/station.row';

/** A division of the statistical code. `districtCode` is who supervises it: its own prefix, or a management zone. */
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

  /** A district's own code, a street's supervisor, and above the district the division's own code, so that ranges find it. */
  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  /** The first day on which it is no more; null while it is. */
  @Column({ type: 'date', nullable: true })
  endedOn: string | null;
}

/** All of it: names of places. */
export const RECORDED_DIVISION = ['name', 'kind', 'parentCode', 'districtCode', 'endedOn'] as const;

const ofVisibleStations = any(
  through('code', stationTable, 'divisionCode'),
  through('code', stationTable, 'districtCode'),
);

/** A caller reads its own divisions, what lies above them, and where the stations that it sees are: names, never figures. */
export const divisionTable: Table<DivisionRow> = {
  name: 'division',
  row: DivisionRow,
  district: any(column('districtCode'), ancestor('code')),
  street: any(column('code'), ancestor('code'), ofVisibleStations),
  contractor: ofVisibleStations,
  published: ofVisibleStations,
};
