import { DIMENSION, type Dimension } from '../../../../shared/domain/evaluations';
import { EVALUATING_OFFICE, type EvaluatingOffice } from '../../../../shared/domain/roles';
import { Panel } from '../../kit/record/facts';
import { labelOf } from '../../words/labels';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';
import { PRINT } from '../../words/print';
import { maximumOf, sumOfPoints } from './scoring';

export type Score = { role: EvaluatingOffice; dimension: Dimension; points: number; remark: string | null };

export type Points = {
  /** The score of the evaluation. Null until scoring is complete. */
  score: number | null;
  dimensions: readonly { dimension: Dimension; weight: number | null; points: number | null }[];
  /** The scores of both offices. Empty until both have scored. */
  scores?: readonly Score[];
  /** The scores of the caller's own office. */
  ownScores?: readonly Score[];
};

/**
 * Shows the points of each dimension, and their sums: the maximum, the points of each office that the reader may see,
 * and the joint points. The Hub rounds the sum of the joint points to the score.
 */
export function PointsTable({ row }: { row: Points }) {
  const { dimensions, scores = [], ownScores = [] } = row;
  const shown = scores.length > 0 ? scores : ownScores;
  const roles = [...new Set(shown.map(({ role }) => role))];
  return (
    <Panel title={say(EVALUATION.points)}>
      {scores.length === 0 && ownScores.length > 0 && <p className="hint">{say(EVALUATION.blind)}</p>}
      <table className="table" aria-label={say(EVALUATION.points)}>
        <PointsHead roles={roles} />
        <tbody>
          {dimensions.map(({ dimension, weight, points }) => (
            <tr key={dimension}>
              <td>{labelOf(DIMENSION, dimension)}</td>
              <td className="number">{weight}</td>
              {roles.map((role) => (
                <td key={role}>{scoreText(shown, role, dimension)}</td>
              ))}
              <td className="number">{points}</td>
            </tr>
          ))}
          <PointsSums row={row} scores={shown} roles={roles} />
        </tbody>
      </table>
    </Panel>
  );
}

type Roles = { roles: readonly EvaluatingOffice[] };

function PointsHead({ roles }: Roles) {
  return (
    <thead>
      <tr>
        <th scope="col">{say(EVALUATION.dimension)}</th>
        <th scope="col" className="number">
          {say(EVALUATION.maximum)}
        </th>
        {roles.map((role) => (
          <th key={role} scope="col">
            {labelOf(EVALUATING_OFFICE, role)}
          </th>
        ))}
        <th scope="col" className="number">
          {say(EVALUATION.points)}
        </th>
      </tr>
    </thead>
  );
}

function PointsSums({ row: { dimensions, score }, scores, roles }: Roles & { row: Points; scores: readonly Score[] }) {
  const sumOf = (role: EvaluatingOffice) =>
    sumOfPoints(scores.filter((each) => each.role === role).map(({ points }) => points));
  return (
    <tr>
      <td>
        <strong>{say(PRINT.sum)}</strong>
      </td>
      <td className="number">{maximumOf(dimensions)}</td>
      {roles.map((role) => (
        <td key={role}>{sumOf(role)}</td>
      ))}
      <td className="number">{score}</td>
    </tr>
  );
}

function scoreText(scores: readonly Score[], role: EvaluatingOffice, dimension: Dimension): string {
  const found = scores.find((each) => each.role === role && each.dimension === dimension);
  return found === undefined ? '' : [String(found.points), found.remark ?? ''].filter(Boolean).join(' ');
}
