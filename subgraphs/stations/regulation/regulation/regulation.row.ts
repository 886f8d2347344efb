import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type RegulationKind } from '../../../../shared/domain/stations';
import { type DivisionCode } from '../../../../shared/kernel/ids/division-code';
import { type Table } from '../../../../shared/store/scoped-repository';
import { any, both, column, nobody, through, where } from '../../../../shared/access/scope-sql';
import { stationTable } from '../../ground/station/station.row';

/**
 * A regulation (ST-4). A regulation of a district holds for all its stations. A regulation of one station holds for
 * this station only, and may be stricter.
 */
@Entity('regulation')
export class RegulationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 6 })
  districtCode: DivisionCode;

  @Column({ type: 'varchar', length: 26, nullable: true })
  stationId: string | null;

  @Column({ type: 'varchar', length: 24 })
  kind: RegulationKind;

  @Column({ type: 'varchar', length: 200 })
  title: string;

  @Column({ type: 'date' })
  inForceFrom: string;

  @Column({ type: 'date', nullable: true })
  inForceUntil: string | null;
}

/** The columns that the record may show. The title is left out, because it is free text. */
export const RECORDED_REGULATION = ['districtCode', 'stationId', 'kind', 'inForceFrom', 'inForceUntil'] as const;

const ofOneStation = through('stationId', stationTable, 'id');
const ofADistrict = where('t.stationId IS NULL');

/**
 * Matches the rows that a caller reads because they may see a station. These are the regulations of that station, and
 * the regulations of the district that supervises it.
 */
const throughStations = any(ofOneStation, both(ofADistrict, through('districtCode', stationTable, 'districtCode')));

export const regulationTable: Table<RegulationRow> = {
  name: 'regulation',
  row: RegulationRow,
  district: any(ofOneStation, both(ofADistrict, column('districtCode'))),
  street: throughStations,
  contractor: throughStations,
  published: nobody,
};
