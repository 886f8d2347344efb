import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Access } from '../../shared/store/scoped-repository';
import { pastScope } from '../../shared/store/past-scope';
import { PlaceRepository } from '../../shared/follow/projection/place-repository';
import { type WriteAccess } from '../../shared/store/write';
import { type Asking } from '../../shared/graphql/request-context';
import { ground } from './ground/area';
import { PostingRepository } from './ground/posting/posting.repository';
import { places } from './ground/station/place.row';
import { hours } from './hours/area';
import { posting } from './posting/area';
import { training } from './training/area';
import { worker } from './worker/area';
import { type IdentityNumberVault } from './worker/worker/identity-number-vault';
import { PersonRepository } from './worker/worker/person.repository';

/** The repositories of all areas, on a request or on a transaction. */
export function repositories(access: Access) {
  return mergeDistinct([
    ground.repositories(access),
    worker.repositories(access),
    posting.repositories(access),
    training.repositories(access),
    hours.repositories(access),
  ]);
}

export type PersonnelTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess, vault: IdentityNumberVault) {
  return mergeDistinct([asking, onTransaction(access), { vault }]);
}

/** The same without a caller: what the Hub does of itself, each day or when it receives another subgraph's event. */
export function onTransaction(access: WriteAccess) {
  return mergeDistinct([{ write: access.write, beyond: beyondScope(access) }, repositories(access)]);
}

/**
 * The one place past the caller's scope: what binds a person, whoever employs them, and where an event belongs. It is read and
 * never answered: a refusal that rests on it says no more than that there is something.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return {
    persons: new PersonRepository(everywhere),
    postings: new PostingRepository(everywhere),
    places: new PlaceRepository(everywhere, places),
  };
}
