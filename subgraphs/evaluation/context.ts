import { figuresLoader, rowLoader, rowsLoader } from '../../shared/data/load-rows';
import { stationReferenceLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { contractorLoader } from './contractor/contractor.loader';
import { ContractorRepository } from './contractor/contractor.repository';
import { NOTHING_SIGNED, TrackRecordRepository } from './contractor/track-record.repository';
import { EvaluationScoreRepository, OwnScoreRepository } from './evaluation/evaluation-score.repository';
import { EvaluationRepository } from './evaluation/evaluation.repository';
import { record } from './event/event.row';
import { ContestedRepository } from './objection/objection.repository';
import { RecusalRepository } from './recusal/recusal.repository';
import { places } from './station/place.row';
import { inTransaction } from './transaction';

export type EvaluationContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const { access } = base;
  const evaluations = new EvaluationRepository(access);
  const scores = new EvaluationScoreRepository(access);
  const ownScores = new OwnScoreRepository(access);
  const contested = new ContestedRepository(access);
  const recusals = new RecusalRepository(access);
  const trackRecords = new TrackRecordRepository(access);
  const load = {
    station: stationReferenceLoader(access, places),
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
    ownScoresOfEvaluation: rowsLoader('evaluationId', (ids) => ownScores.ofEvaluations(ids)),
    contested: rowLoader(contested, 'id'),
    recusal: rowLoader(recusals, 'id'),
    recusalsAtStation: rowsLoader('stationId', (ids) => recusals.ofStations(ids)),
    contractor: contractorLoader(new ContractorRepository(access)),
    trackRecord: figuresLoader((ids) => trackRecords.of(ids), NOTHING_SIGNED),
  };
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  return { ...base, ...recordContext(request, base, record), evaluations, contested, load, ...writes };
}
