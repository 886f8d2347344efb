import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { type Person } from '../../../../shared/access/person';
import { places } from '../../ground/station/place.row';

/** Somebody with an interest takes no part in the evaluation of a project year at a station, however often it is made. */
@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'int' })
  projectYear: number;

  /** For which he would have acted. */
  @Column({ type: 'varchar', length: 16 })
  office: EvaluatingOffice;

  @Column({ type: 'simple-json' })
  person: Person;

  @Column({ type: 'date' })
  recusedOn: string;

  @Column({ type: 'text' })
  reason: string;
}

/** The reason is text that a person wrote, and who he is stands as the event's author. */
export const RECORDED_RECUSAL = ['stationId', 'projectYear', 'office', 'recusedOn'] as const;

/** Between the offices: whom they have work for them is nothing to the contractor. */
export const recusalTable: Table<RecusalRow> = {
  name: 'recusal',
  row: RecusalRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};
