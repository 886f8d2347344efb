import { PlaceLotRepository, PlaceRepository } from '../../shared/data/place-repository';
import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { places } from './station/place.row';
import { ComplaintReceiptRepository, ComplaintRepository } from './complaint/complaint.repository';
import { oversightRepositories } from './oversight/oversight.repository';

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
    ...oversightRepositories(access),
    beyond: beyondScope(access),
  };
}

/**
 * The one place past the caller's scope: whose lots a station had, where an event belongs, and what the public leaves behind. It is
 * never answered.
 */
function beyondScope(access: WriteAccess) {
  const everywhere: WriteAccess = { ...access, reading: { ...access.reading, scope: { kind: 'hub' } } };
  return {
    places: new PlaceRepository(everywhere, places),
    lots: new PlaceLotRepository(everywhere),
    complaints: new ComplaintRepository(everywhere),
    receipts: new ComplaintReceiptRepository(everywhere),
  };
}
