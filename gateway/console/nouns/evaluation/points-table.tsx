import { DIMENSION, type Dimension } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { Panel } from '../../kit/record/facts';
import { type Column } from '../../kit/table/column';
import { DataTable } from '../../kit/table/data-table';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';
import { PRINT } from '../../words/print';
import { maximumOf, sumOfPoints } from './scoring';

export type Score = { role: EvaluatingOffice; dimension: Dimension; points: number; remark: string | null };

/** The maximum points (`weight`) of a dimension. Null if they are unknown. */
export type Weighed = { dimension: Dimension; weight: number | null };

export type Points = {
  /** The score of the evaluation. Null until scoring is complete. */
  score: number | null;
  dimensions: readonly (Weighed & { points: number | null })[];
  /** The scores of the district bureau and the street office. Empty until both have scored. */
  scores?: readonly Score[];
  /** The scores of the caller's own office. */
  ownScores?: readonly Score[];
};

type PointsRow = Points['dimensions'][number];

/**
 * Shows the points of each dimension, and their sums: the maximum, the points of each office that the reader may see,
 * and the joint points. The Hub rounds the sum of the joint points to the score.
 */
export function PointsTable({ row }: { row: Points }) {
  const { dimensions, score, scores = [], ownScores = [] } = row;
  const shown = scores.length > 0 ? scores : ownScores;
  const roles = [...new Set(shown.map(({ role }) => role))];
  const columns: readonly Column<PointsRow>[] = [
    ...DIMENSION_COLUMNS,
    ...roles.map((role) => officeColumn(role, shown)),
    pointsColumn(score),
  ];
  return (
    <Panel title={say(EVALUATION.points)}>
      {scores.length === 0 && ownScores.length > 0 && <p className="hint">{say(EVALUATION.blind)}</p>}
      <DimensionTable rows={dimensions} columns={columns} />
    </Panel>
  );
}

type DimensionTableProps<Row> = { rows: readonly Row[]; columns: readonly Column<Row>[] };

/** A table with one row for each dimension, and the sums of the points. */
export function DimensionTable<Row extends Weighed>({ rows, columns }: DimensionTableProps<Row>) {
  const idOf = ({ dimension }: Row) => dimension;
  return <DataTable label={say(EVALUATION.points)} rows={rows} columns={columns} idOf={idOf} totalTitle={PRINT.sum} />;
}

/** The columns with the name and the maximum points of each dimension. */
export const DIMENSION_COLUMNS: readonly Column<Weighed>[] = [
  {
    key: 'dimension',
    title: EVALUATION.dimension,
    value: ({ dimension }) => labelOf(DIMENSION, dimension),
    exported: null,
  },
  {
    key: 'maximum',
    title: EVALUATION.maximum,
    value: ({ weight }) => weight,
    isNumber: true,
    total: (rows) => String(maximumOf(rows) ?? ''),
    exported: null,
  },
];

/** Returns the column with the points and the remarks of one office. */
function officeColumn(role: EvaluatingOffice, scores: readonly Score[]): Column<PointsRow> {
  const own = scores.filter((each) => each.role === role);
  const { zh, en } = EVALUATING_OFFICE.labels[role];
  return {
    key: role,
    title: [zh, en],
    value: ({ dimension }) => scoreText(own.find((each) => each.dimension === dimension)),
    total: () => String(sumOfPoints(own.map(({ points }) => points))),
    exported: null,
  };
}

/** Returns the column with the joint points of the offices. Its total is the score. */
function pointsColumn(score: number | null): Column<PointsRow> {
  return {
    key: 'points',
    title: EVALUATION.points,
    value: ({ points }) => points,
    isNumber: true,
    total: () => String(score ?? ''),
    exported: null,
  };
}

function scoreText(score: Score | undefined): string {
  return score === undefined ? '' : [String(score.points), score.remark ?? ''].filter(Boolean).join(' ');
}
