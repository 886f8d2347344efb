import { pastScope } from '../../shared/store/past-scope';
import { PlaceLotRepository, PlaceRepository } from '../../shared/follow/projection/place-repository';
import { type WriteAccess } from '../../shared/store/write';
import { type Asking } from '../../shared/graphql/request-context';
import { CertificateRepository } from './worker/certificate/certificate.repository';
import { ContractorHomeRepository } from './ground/contractor/contractor-home.repository';
import { ServiceHoursRepository } from './hours/hours/hours.repository';
import { LeaveRepository } from './worker/leave/leave.repository';
import { PostingRepository } from './ground/posting/posting.repository';
import { places } from './ground/station/place.row';
import { TrainingAttendeeRepository, TrainingRepository } from './training/training/training.repository';
import { type IdentityNumberVault } from './worker/worker/identity-number-vault';
import { PersonRepository } from './worker/worker/person.repository';
import { WorkerRepository } from './worker/worker/worker.repository';

export type PersonnelTx = ReturnType<typeof inTransaction>;

/** What a command works with: who asks, the repositories on its transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess, vault: IdentityNumberVault) {
  return { ...asking, ...onTransaction(access), vault };
}

/** The same without a caller: what the hub does of itself, each day or when it hears of another subgraph's event. */
export type HubTx = ReturnType<typeof onTransaction>;

export function onTransaction(access: WriteAccess) {
  return {
    write: access.write,
    workers: new WorkerRepository(access),
    certificates: new CertificateRepository(access),
    postings: new PostingRepository(access),
    trainings: new TrainingRepository(access),
    attendees: new TrainingAttendeeRepository(access),
    leaves: new LeaveRepository(access),
    hours: new ServiceHoursRepository(access),
    places: new PlaceRepository(access, places),
    lots: new PlaceLotRepository(access),
    homes: new ContractorHomeRepository(access),
    beyond: beyondScope(access),
  };
}

/**
 * The one place past the caller's scope: what binds a person whoever employs him, and where an event belongs. It is read and
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
