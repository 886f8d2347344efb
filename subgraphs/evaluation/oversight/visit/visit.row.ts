import { Column, Entity, PrimaryColumn } from 'typeorm';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { inherits, nobody } from '../../../../shared/access/scope-sql';
import { ObservationRow } from '../observation/observation.row';
import { places } from '../../ground/station/place.row';

/** A visit of the district hub to a station. It never changes. */
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

/**
 * The fields that events record. Events also record the rule and the verdict of each observation, without its free
 * text.
 */
export const RECORDED_VISIT = ['stationId', 'visitedOn'] as const;

/** The table of visits. The offices of the station's current division read the rows. */
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
