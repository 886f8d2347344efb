import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type InspectionFact } from '../../../../shared/demo/facts/oversight';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { ObservationRow } from '../observation/observation.row';
import { places } from '../../ground/station/place.row';

/** The platform's visit to a station (EV-3): a fact that never changes. */
@Entity('inspection')
export class InspectionRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'date' })
  inspectedOn: string;

  @Column({ type: 'varchar', length: 8 })
  conclusion: InspectionFact['conclusion'];
}

@Entity('inspection_observation')
export class InspectionObservationRow extends ObservationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  inspectionId: string;
}

/** Where, when and how it came out; what was seen is told with it by rule and verdict, as its text is a person's. */
export const RECORDED_INSPECTION = ['stationId', 'inspectedOn', 'conclusion'] as const;

/** Offices by the station's place. What a contractor has to mend reaches it as a rectification, not as the inspection. */
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
