import { DIMENSION } from '../../../../shared/domain/evaluations';
import { EnteredValues } from '../../kit/entry/entered-values';
import { type Field, type Values } from '../../kit/form/field';
import { type Column } from '../../kit/table/column';
import { EVALUATION } from '../../words/nouns/evaluation';
import { DIMENSION_COLUMNS, DimensionTable, type Weighed } from './points-table';
import { type Maxima, pointsIn, remarkIn, totalPoints } from './scoring';

type PointsReviewProps = {
  values: Values;
  maxima: Maxima | null;
  /** The texts that say how the points count in the result, and what happens once they are submitted. */
  notes: readonly string[];
  /** The form fields below the points. */
  more: readonly Field[];
};

/**
 * Shows the entered points before they are sent, so that the person can check them: for each dimension the maximum, the
 * points and the remark, and the sums below.
 */
export function PointsReview({ values, maxima, notes, more }: PointsReviewProps) {
  const rows = DIMENSION.values.map((dimension) => ({ dimension, weight: maxima?.[dimension] ?? null }));
  return (
    <>
      <DimensionTable rows={rows} columns={[...DIMENSION_COLUMNS, ...enteredColumns(values)]} />
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      {more.length > 0 && <EnteredValues fields={more} values={values} />}
    </>
  );
}

/** Returns the columns with the points and the remarks that were entered. */
function enteredColumns(values: Values): Column<Weighed>[] {
  return [
    {
      key: 'given',
      title: EVALUATION.given,
      value: ({ dimension }) => pointsIn(values, dimension),
      isNumber: true,
      total: () => String(totalPoints(values)),
      exported: null,
    },
    {
      key: 'remark',
      title: EVALUATION.remark,
      value: ({ dimension }) => remarkIn(values, dimension),
      exported: null,
    },
  ];
}
