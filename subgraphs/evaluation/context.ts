import { rowLoader, rowsLoader } from '../../shared/data/load-rows';
import { stationReferenceLoader } from '../../shared/data/place';
import { type Request } from '../../shared/graphql/build-subgraph';
import { recordContext } from '../../shared/graphql/record-context';
import { mutationRunner, ownRunner, requestContext } from '../../shared/graphql/request-context';
import { receiptReader } from './attachment/attachment-receipts';
import { AttachmentRepository } from './attachment/attachment.repository';
import { EvaluationRepository, EvaluationScoreRepository } from './evaluation/evaluation.repository';
import { record } from './event/event.row';
import { places } from './station/place.row';
import { inTransaction } from './transaction';

export type EvaluationContext = ReturnType<typeof createContext>;

export function createContext(request: Request) {
  const base = requestContext(request);
  const { access } = base;
  const evaluations = new EvaluationRepository(access);
  const scores = new EvaluationScoreRepository(access);
  const attachments = new AttachmentRepository(access);
  const load = {
    station: stationReferenceLoader(access, places),
    attachment: rowLoader(attachments, 'id'),
    attachmentsOfOwner: rowsLoader('ownerId', (ids) => attachments.ofOwners(ids)),
    evaluation: rowLoader(evaluations, 'id'),
    signedAtStation: rowsLoader('stationId', (ids) => evaluations.signedAt(ids)),
    scoresOfEvaluation: rowsLoader('evaluationId', (ids) => scores.ofEvaluations(ids)),
  };
  const writes = { write: mutationRunner(request, inTransaction), asHub: ownRunner(request, inTransaction) };
  const readReceipts = receiptReader(request);
  return { ...base, ...recordContext(request, base, record), evaluations, load, readReceipts, ...writes };
}
