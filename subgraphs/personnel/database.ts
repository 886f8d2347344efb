import { type DataKey } from '../../shared/store/keys/data-key';
import { type DatabaseShape } from '../../shared/store/open-database';
import { CreatePersonnel1750000000000 } from './migrations/1750000000000-create-personnel';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddWorkColumns1750200000000 } from './migrations/1750200000000-add-work-columns';
import { AddPersonalDataReads1750210000000 } from './migrations/1750210000000-add-personal-data-reads';
import { AddPlaceContractor1750300000000 } from './migrations/1750300000000-add-place-contractor';
import { AddQualificationVerification1753200000000 } from './migrations/1753200000000-add-qualification-verification';
import {
  SealPersonalData1753210000000,
  type SealOlderWorker,
  sealingWith,
} from './migrations/1753210000000-seal-personal-data';
import { PurgeClearText1753220000000 } from './migrations/1753220000000-purge-clear-text';
import { AddAccessEnds1753230000000 } from './migrations/1753230000000-add-access-ends';
import { NameLeaveKinds1753240000000 } from './migrations/1753240000000-name-leave-kinds';
import { KeepFollowerSteps1754000000000 } from './migrations/1754000000000-keep-follower-steps';
import { KnowKeys1754600000000 } from './migrations/1754600000000-know-keys';
import { FindOpenWork1755000000000 } from './migrations/1755000000000-find-open-work';
import { FindEventsOfSubject1755100000000 } from './migrations/1755100000000-find-events-of-subject';
import { FindEventsOfPeriod1755110000000 } from './migrations/1755110000000-find-events-of-period';
import { KeepSuspensions1755600000000 } from './migrations/1755600000000-keep-suspensions';
import { IndexAccessEnds1755610000000 } from './migrations/1755610000000-index-access-ends';
import { AddContacts1755700000000 } from './migrations/1755700000000-add-contacts';
import { KeepRecorderRoles1755710000000 } from './migrations/1755710000000-keep-recorder-roles';
import { FindContentsAndOpenWork1756410000000 } from './migrations/1756410000000-find-contents-and-open-work';
import { FindRowsInOrder1756700000000 } from './migrations/1756700000000-find-rows-in-order';
import { areas } from './areas';
import { MIGRATION_CHECKSUMS } from './migration-checksums';

/** The database of a process without the vault's keys. Its migration fails if personal data is still in clear text. */
export const database: DatabaseShape = shapeWith(SealPersonalData1753210000000);

/**
 * Returns the database of a process that holds the keys. Its migration encrypts what an older version stored in clear
 * text.
 */
export function databaseWith(seal: SealOlderWorker, keys?: readonly DataKey[]): DatabaseShape {
  const shape = shapeWith(sealingWith(seal));
  return keys === undefined ? shape : { ...shape, keys };
}

function shapeWith(sealing: typeof SealPersonalData1753210000000): DatabaseShape {
  return {
    checksums: MIGRATION_CHECKSUMS,
    tables: areas.flatMap(({ tables }) => tables),
    migrations: [
      CreatePersonnel1750000000000,
      AddRecord1750100000000,
      AddWorkColumns1750200000000,
      AddPersonalDataReads1750210000000,
      AddPlaceContractor1750300000000,
      AddQualificationVerification1753200000000,
      sealing,
      PurgeClearText1753220000000,
      AddAccessEnds1753230000000,
      NameLeaveKinds1753240000000,
      KeepFollowerSteps1754000000000,
      KnowKeys1754600000000,
      FindOpenWork1755000000000,
      FindEventsOfSubject1755100000000,
      FindEventsOfPeriod1755110000000,
      KeepSuspensions1755600000000,
      IndexAccessEnds1755610000000,
      AddContacts1755700000000,
      KeepRecorderRoles1755710000000,
      FindContentsAndOpenWork1756410000000,
      FindRowsInOrder1756700000000,
    ],
  };
}
