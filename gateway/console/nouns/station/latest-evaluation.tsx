import { Link } from 'react-router-dom';
import { GRADE } from '../../../../shared/domain/evaluations';
import { EmptyState } from '../../kit/feedback/empty-state';
import { StatusTag } from '../../kit/feedback/status-tag';
import { Facts, Panel } from '../../kit/record/facts';
import { say } from '../../words/language';
import { EVALUATION } from '../../words/nouns/evaluation';
import { STATION } from '../../words/nouns/station';
import { type StationRecord } from './station-types';

/** Shows the latest signed evaluation of a station, for a role that has the page of an evaluation. */
export function LatestEvaluation({ evaluation }: { evaluation: StationRecord['latestEvaluation'] }) {
  if (evaluation === null) return <EmptyState text={say(EVALUATION.noneSigned)} />;
  const { id, projectYear, score, grade } = evaluation;
  return (
    <Panel title={say(STATION.grade)} actions={<Link to={`/evaluations/${id}`}>{say(EVALUATION.points)}</Link>}>
      <Facts
        facts={[
          [EVALUATION.projectYear, projectYear],
          [EVALUATION.score, score],
          [EVALUATION.grade, <StatusTag key="grade" vocabulary={GRADE} value={grade} />],
        ]}
      />
    </Panel>
  );
}
