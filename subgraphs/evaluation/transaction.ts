import { PlaceLotRepository, PlaceRepository } from '../../shared/data/place-repository';
import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { ContestedRepository } from './objection/objection.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './evaluation/evaluation-score.repository';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { RecusalRepository } from './recusal/recusal.repository';
import { places } from './station/place.row';

export type EvaluationTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess) {
  return { ...asking, ...onTransaction(access) };
}

/** The same without a caller: what the hub does of itself, each day or when it hears of another subgraph's event. */
export type HubTx = ReturnType<typeof onTransaction>;

export function onTransaction(access: WriteAccess) {
  return {
    write: access.write,
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    evaluations: new EvaluationRepository(access),
    scores: new EvaluationScoreRepository(access),
    ownScores: new OwnScoreRepository(access),
    contested: new ContestedRepository(access),
    recusals: new RecusalRepository(access),
    beyond: beyondScope(access),
  };
}

/**
 * The one place past the caller's scope: whose lots a station had, what the other office has done in an evaluation, and where an
 * event belongs. It is never answered: who scores learns of the other office's draft by having scored himself.
 */
function beyondScope(access: WriteAccess) {
  const everywhere: WriteAccess = { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
  return {
    places: new PlaceRepository(everywhere, places),
    lots: new PlaceLotRepository(everywhere),
    evaluations: new EvaluationRepository(everywhere),
    scores: new EvaluationScoreRepository(everywhere),
  };
}
