import { mergeDistinct } from '../../shared/kernel/merge-distinct';
import { type Access } from '../../shared/store/scoped-repository';
import { pastScope } from '../../shared/store/past-scope';
import { PlaceLotRepository, PlaceRepository } from '../../shared/follow/projection/place-repository';
import { assertActiveKey } from '../../shared/store/keys/active-key';
import { forgetCallsAbout } from '../../shared/record/write/housekeeping';
import { type WriteAccess } from '../../shared/store/write';
import { type Asking } from '../../shared/graphql/request-context';
import { ground } from './ground/area';
import { PostingAccessRepository, SignedYearRepository } from './ground/access/posting-access.repository';
import { PostingRepository } from './ground/posting/posting.repository';
import { postingTable } from './ground/posting/posting.row';
import { places } from './ground/station/place.row';
import { contact } from './contact/area';
import { hours } from './hours/area';
import { serviceHoursTable } from './hours/hours/hours.row';
import { posting } from './posting/area';
import { training } from './training/area';
import { worker } from './worker/area';
import { CertificateRepository } from './worker/certificate/certificate.repository';
import { certificateTable } from './worker/certificate/certificate.row';
import { leaveTable } from './worker/leave/leave.row';
import { ERASED_NAME, qualificationFileTable } from './worker/qualification/qualification-file.row';
import { RemainsRepository } from './worker/sealing/sealing.repository';
import { type PersonalDataVault } from './worker/worker/personal-data-vault';
import { PersonRepository } from './worker/worker/person.repository';

/** Creates the repositories of all areas, for a request or for a transaction. */
export function repositories(access: Access) {
  return mergeDistinct([
    ground.repositories(access),
    worker.repositories(access),
    contact.repositories(access),
    posting.repositories(access),
    training.repositories(access),
    hours.repositories(access),
  ]);
}

export type PersonnelTx = ReturnType<typeof inTransaction>;

/** Creates the context of a command: the caller, the repositories of the transaction, and the record. */
export function inTransaction(asking: Asking, access: WriteAccess, vault: PersonalDataVault) {
  const key = { name: 'identity-hash', ring: vault.hashKeys } as const;
  const assertHashKey = () => assertActiveKey(access.connection, key);
  return mergeDistinct([asking, onTransaction(access), { vault, assertHashKey }]);
}

/**
 * Creates the context of a command without a caller. The Hub itself uses them in the daily job, and after events of
 * other subgraphs.
 */
export function onTransaction(access: WriteAccess) {
  return mergeDistinct([{ write: access.write, beyond: beyondScope(access) }, repositories(access)]);
}

/**
 * Creates the tools that seal (封存) and anonymise the personal data of former workers (daily.ts). Only the Hub itself
 * has them.
 */
export function onSealing(access: WriteAccess) {
  return mergeDistinct([
    onTransaction(access),
    {
      remains: [new RemainsRepository(access, certificateTable), new RemainsRepository(access, leaveTable)],
      stripped: [
        new RemainsRepository(access, qualificationFileTable, { name: ERASED_NAME }),
        new RemainsRepository(access, postingTable, { endReason: null }),
        new RemainsRepository(access, serviceHoursTable, { community: null, returnReason: null }),
      ],
      forgetCalls: (workerIds: readonly string[]) => forgetCallsAbout(access.connection, workerIds),
    },
  ]);
}

/**
 * Creates the only repositories that read beyond the caller's scope. They find the rows of a person with any contractor
 * and the division to which an event belongs. They also find the last day on which offices may read a worker. A
 * response never contains the rows that these repositories read. A refusal because of such a row reveals only that the
 * row exists.
 */
function beyondScope(access: WriteAccess) {
  const everywhere = pastScope(access);
  return {
    persons: new PersonRepository(everywhere),
    certificates: new CertificateRepository(everywhere),
    postings: new PostingRepository(everywhere),
    places: new PlaceRepository(everywhere, places),
    lots: new PlaceLotRepository(everywhere),
    postingAccess: new PostingAccessRepository(everywhere),
    signedYears: new SignedYearRepository(everywhere),
  };
}
