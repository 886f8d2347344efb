import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { ObservationRow } from '../observation/observation.row';
import { places } from '../../ground/station/place.row';

/** The district hub's visit to a station: a fact that never changes. */
@Entity('visit')
export class VisitRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'date' })
  visitedOn: string;
}

@Entity('visit_observation')
export class VisitObservationRow extends ObservationRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  visitId: string;
}

/** Where and when; what was seen is told with it by rule and verdict, as its text is a person's. */
export const RECORDED_VISIT = ['stationId', 'visitedOn'] as const;

/** Offices by the station's place. */
export const visitTable: Table<VisitRow> = {
  name: 'visit',
  row: VisitRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};

export const visitObservationTable: Table<VisitObservationRow> = {
  name: 'visit_observation',
  row: VisitObservationRow,
  ...inherits('visitId', visitTable),
};
