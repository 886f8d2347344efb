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

/** What one office gives in one dimension. Final once submitted. */
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

/** Until both have scored, one office's points would sway the other's: no reader finds them (api.md, States). */
const scored = (path: Path) => both(where("t.status IN ('SCORED', 'SIGNED', 'SUPERSEDED')"), path);
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

const own = (office: EvaluatingOffice) =>
  both(where(`t.office = '${office}'`), through('evaluationId', evaluationTable, 'id'));

/** What an office has given itself, from the moment on that it did. */
export const ownScores: Table<EvaluationScoreRow> = {
  name: 'evaluation_score',
  row: EvaluationScoreRow,
  district: own('DISTRICT_BUREAU'),
  street: own('STREET_OFFICE'),
  contractor: nobody,
  published: nobody,
};
