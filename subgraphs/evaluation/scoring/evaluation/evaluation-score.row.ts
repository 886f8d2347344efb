import { Column, Entity, PrimaryColumn } from 'typeorm';
import { type EvaluatingOffice } from '../../../../shared/domain/roles';
import { type Dimension } from '../../../../shared/domain/evaluations';
import { type Table } from '../../../../shared/store/scoped-repository';
import {
  type Path,
  type ScopedTable,
  both,
  inherits,
  nobody,
  through,
  where,
} from '../../../../shared/access/scope-sql';
import { evaluationTable } from './evaluation.row';

/** The points that one office gives in one dimension. They are final once submitted. */
@Entity('evaluation_score')
export class EvaluationScoreRow {
  @PrimaryColumn({ type: 'varchar', length: 26 })
  evaluationId: string;

  @PrimaryColumn({ type: 'varchar', length: 16 })
  office: EvaluatingOffice;

  @PrimaryColumn({ type: 'varchar', length: 32 })
  dimension: Dimension;

  @Column({ type: 'int' })
  pointsTenths: number;

  @Column({ type: 'date' })
  scoredOn: string;

  @Column({ type: 'text', nullable: true })
  remark: string | null;
}

/**
 * Returns the scope `path`, limited to evaluations that both offices have scored. Before that, the points of one office
 * could influence the other office. Evaluations with a panel are left out, because any scores that the offices gave
 * were withdrawn or set aside.
 */
const scored = (path: Path) => both(where("t.panel IS NULL AND t.status IN ('SCORED', 'SIGNED', 'SUPERSEDED')"), path);
const scoredEvaluations: ScopedTable = {
  name: evaluationTable.name,
  district: scored(evaluationTable.district),
  street: scored(evaluationTable.street),
  contractor: scored(evaluationTable.contractor),
  published: scored(evaluationTable.published),
};

export const evaluationScoreTable: Table<EvaluationScoreRow> = {
  name: 'evaluation_score',
  row: EvaluationScoreRow,
  ...inherits('evaluationId', scoredEvaluations),
};

/** Returns the scope of an office's own scores. While the score of the office is withdrawn, the scope is empty. */
const own = (office: EvaluatingOffice, scoredOn: 'districtScoredOn' | 'streetScoredOn') => {
  const given = (path: Path) => both(where(`t.${scoredOn} IS NOT NULL`), path);
  const { name, district, street, contractor, published } = evaluationTable;
  const evaluations = { name, district: given(district), street: given(street), contractor, published };
  return both(where(`t.office = '${office}'`), through('evaluationId', evaluations, 'id'));
};

/** The table through which an office reads only its own scores. An office can read them as soon as it has scored. */
export const ownScores: Table<EvaluationScoreRow> = {
  name: 'evaluation_score',
  row: EvaluationScoreRow,
  district: own('DISTRICT_BUREAU', 'districtScoredOn'),
  street: own('STREET_OFFICE', 'streetScoredOn'),
  contractor: nobody,
  published: nobody,
};
