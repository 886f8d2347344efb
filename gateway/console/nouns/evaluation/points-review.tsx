import { DIMENSION } from '../../../../shared/domain/evaluations';
import { EnteredValues } from '../../kit/entry/entered-values';
import { type Field, type Values } from '../../kit/form/field';
import { EVALUATION } from '../../words/nouns/evaluation';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { PRINT } from '../../words/print';
import { type Maxima, pointsIn, remarkIn, sumOfPoints, totalPoints } from './scoring';

type PointsReviewProps = {
  values: Values;
  maxima: Maxima | null;
  /** What the points count for in the result. */
  share: string;
  /** The form fields below the points. */
  more: readonly Field[];
};

/** Shows for a check, before the points are sent, the maximum and the points of each dimension, and their sums. */
export function PointsReview({ values, maxima, share, more }: PointsReviewProps) {
  const rows = DIMENSION.values.map((dimension) => ({
    title: labelOf(DIMENSION, dimension),
    maximum: maxima?.[dimension],
    points: pointsIn(values, dimension) ?? undefined,
    remark: remarkIn(values, dimension),
  }));
  const maximum = maxima === null ? undefined : sumOfPoints(Object.values(maxima));
  const sum = { title: say(PRINT.sum), maximum, points: totalPoints(values), remark: '' };
  return (
    <>
      <table className="table" aria-label={say(EVALUATION.points)}>
        <PointsHead />
        <tbody>
          {rows.map((row) => (
            <PointsRow key={row.title} {...row} />
          ))}
          <PointsRow {...sum} />
        </tbody>
      </table>
      <p>{share}</p>
      {more.length > 0 && <EnteredValues fields={more} values={values} />}
    </>
  );
}

function PointsHead() {
  return (
    <thead>
      <tr>
        <th scope="col">{say(EVALUATION.dimension)}</th>
        <th scope="col" className="number">
          {say(EVALUATION.maximum)}
        </th>
        <th scope="col" className="number">
          {say(EVALUATION.given)}
        </th>
        <th scope="col">{say(EVALUATION.remark)}</th>
      </tr>
    </thead>
  );
}

type PointsRowProps = { title: string; maximum: number | undefined; points: number | undefined; remark: string };

function PointsRow({ title, maximum, points, remark }: PointsRowProps) {
  return (
    <tr>
      <td>
        <strong>{title}</strong>
      </td>
      <td className="number" data-label={say(EVALUATION.maximum)}>
        {maximum}
      </td>
      <td className="number" data-label={say(EVALUATION.given)}>
        {points}
      </td>
      <td className="prose">{remark}</td>
    </tr>
  );
}
