import { placeLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { requestContext } from '../../shared/graphql/request-context';
import { evaluationLoader, latestEvaluationLoader, scoresLoader } from './evaluation/evaluation.loader';
import { EvaluationRepository, EvaluationScoreRepository } from './evaluation/evaluation.repository';
import { places } from './station/place.row';

export type EvaluationContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const evaluations = new EvaluationRepository(base.access);
  const scores = new EvaluationScoreRepository(base.access);
  const load = {
    place: placeLoader(base.access, places),
    evaluation: evaluationLoader(evaluations),
    latestEvaluation: latestEvaluationLoader(evaluations),
    scores: scoresLoader(scores),
  };
  return { ...base, evaluations, load };
}
