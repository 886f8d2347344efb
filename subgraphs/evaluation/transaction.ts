import { PlacePostingRepository } from '../../shared/data/place-posting';
import { PlaceLotRepository, PlaceRepository } from '../../shared/data/place-repository';
import { type WriteAccess } from '../../shared/data/write';
import { type Asking } from '../../shared/graphql/request-context';
import { places } from './station/place.row';
import { ExpectationRepository } from './submission/expectation.repository';
import { ObligationRepository } from './submission/obligation.repository';
import { SubmissionRepository } from './submission/submission.repository';

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
    postings: new PlacePostingRepository(access),
    obligations: new ObligationRepository(access),
    submissions: new SubmissionRepository(access),
    expectations: new ExpectationRepository(access),
  };
}
