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
import { type PersonalDataVault } from './worker/worker/personal-data-vault';
import { PersonRepository } from './worker/worker/person.repository';

/** Creates the repositories of all areas, for a request or for a transaction. */
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

/** Creates the tools of a command: the caller, the repositories of the transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess, vault: PersonalDataVault) {
  return mergeDistinct([asking, onTransaction(access), { vault }]);
}

/**
 * Creates the same without a caller, for what the Hub does by itself each day or after an event of another subgraph.
 */
export function onTransaction(access: WriteAccess) {
  return mergeDistinct([{ write: access.write, beyond: beyondScope(access) }, repositories(access)]);
}

/**
 * The only place that reads beyond the caller's scope: to find a person's rows with any employer, and where an event
 * belongs. An answer never contains what was read. A refusal that rests on it says no more than that something exists.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return {
    persons: new PersonRepository(everywhere),
    postings: new PostingRepository(everywhere),
    places: new PlaceRepository(everywhere, places),
  };
}
