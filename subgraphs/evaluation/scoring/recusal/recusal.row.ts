import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { ofStation } from '../../../../shared/follow/projection/place';
import { type Table } from '../../../../shared/store/scoped-repository';
import { nobody } from '../../../../shared/access/scope-sql';
import { type Person } from '../../../../shared/access/person';
import { places } from '../../ground/station/place.row';

/**
 * The recusal of a person with a conflict of interest from the evaluation of a project year at a station. It also
 * covers any later evaluation that replaces this evaluation.
 */
@Entity('recusal')
export class RecusalRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  id: string;

  @Column({ type: 'varchar', length: 26 })
  stationId: string;

  @Column({ type: 'int' })
  projectYear: number;

  /** The office for which the person would have acted. */
  @Column({ type: 'varchar', length: 16 })
  office: EvaluatingOffice;

  @Column({ type: 'simple-json' })
  person: Person;

  @Column({ type: 'date' })
  recusedOn: string;

  @Column({ type: 'text' })
  reason: string;
}

/**
 * The fields that events record. The reason is left out, because it is free text. The person is left out, because the
 * author of the event is that person.
 */
export const RECORDED_RECUSAL = ['stationId', 'projectYear', 'office', 'recusedOn'] as const;

/**
 * The table of recusals. Only the offices read them, because a contractor must not learn which persons the offices
 * assign.
 */
export const recusalTable: Table<RecusalRow> = {
  name: 'recusal',
  row: RecusalRow,
  ...ofStation('stationId', places),
  contractor: nobody,
  published: nobody,
};
