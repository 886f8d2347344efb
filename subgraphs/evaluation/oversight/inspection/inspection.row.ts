import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type InspectionConclusion } from '../../../../shared/domain/oversight';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { ObservationRow } from '../observation/observation.row';
import { places } from '../../ground/station/place.row';

/** An inspection of a station by the platform (EV-3). It never changes. */
@Entity('inspection')
export class InspectionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'date' })
  inspectedOn: string;

  @Column({ type: 'varchar', length: 8 })
  conclusion: InspectionConclusion;
}

@Entity('inspection_observation')
export class InspectionObservationRow extends ObservationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  inspectionId: string;
}

/**
 * The fields that events record. Events also record the rule and the verdict of each observation, without its free
 * text.
 */
export const RECORDED_INSPECTION = ['stationId', 'inspectedOn', 'conclusion'] as const;

/**
 * The table of inspections. The offices of the station's current division read the rows. A contractor does not, because
 * a rectification states what the contractor must correct.
 */
export const inspectionTable: Table<InspectionRow> = {
  name: 'inspection',
  row: InspectionRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};

export const inspectionObservationTable: Table<InspectionObservationRow> = {
  name: 'inspection_observation',
  row: InspectionObservationRow,
  ...inherits('inspectionId', inspectionTable),
};
