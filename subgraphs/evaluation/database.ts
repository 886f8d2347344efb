import { type DataKey } from '../../shared/store/keys/data-key';
import { type DatabaseShape } from '../../shared/store/open-database';
import { areas } from './areas';
import { MIGRATION_CHECKSUMS } from './migration-checksums';
import { attachmentTable } from './attachment-owners';
import { CreateEvaluation1750000000000 } from './migrations/1750000000000-create-evaluation';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { CreateFindings1751000000000 } from './migrations/1751000000000-create-findings';
import { AddObligations1751100000000 } from './migrations/1751100000000-add-obligations';
import { AddJointScoring1751200000000 } from './migrations/1751200000000-add-joint-scoring';
import { CreateWaivers1751400000000 } from './migrations/1751400000000-create-waivers';
import { AddOversight1751410000000 } from './migrations/1751410000000-add-oversight';
import { AddAttachments1751500000000 } from './migrations/1751500000000-add-attachments';
import { AddVerification1751700000000 } from './migrations/1751700000000-add-verification';
import { FreezeSubmissions1753310000000 } from './migrations/1753310000000-freeze-submissions';
import { KeepYearEnds1753320000000 } from './migrations/1753320000000-keep-year-ends';
import { AddObjectionCourse1753400000000 } from './migrations/1753400000000-add-objection-course';
import { AddressRectifications1753510000000 } from './migrations/1753510000000-address-rectifications';
import { GiveComplaintsTerms1753520000000 } from './migrations/1753520000000-give-complaints-terms';
import { SealComplaints1753530000000 } from './migrations/1753530000000-seal-complaints';
import {
  SealOlderComplaints1753540000000,
  type SealOlder,
  sealingWith,
} from './migrations/1753540000000-seal-older-complaints';
import { PurgeClearComplaints1753550000000 } from './migrations/1753550000000-purge-clear-complaints';
import { NumberHotlineOrders1753560000000 } from './migrations/1753560000000-number-hotline-orders';
import { AddPanels1753570000000 } from './migrations/1753570000000-add-panels';
import { KeepFollowerSteps1754000000000 } from './migrations/1754000000000-keep-follower-steps';
import { KnowKeys1754600000000 } from './migrations/1754600000000-know-keys';
import { IndexOpenDuties1754800000000 } from './migrations/1754800000000-index-open-duties';
import { FindEventsOfSubject1755100000000 } from './migrations/1755100000000-find-events-of-subject';
import { FindEventsOfPeriod1755110000000 } from './migrations/1755110000000-find-events-of-period';
import { RecordStandings1755130000000 } from './migrations/1755130000000-record-standings';
import { SortFindings1755140000000 } from './migrations/1755140000000-sort-findings';
import { FindContentsAndOpenWork1756410000000 } from './migrations/1756410000000-find-contents-and-open-work';
import { KeepUnscoredLots1756700000000 } from './migrations/1756700000000-keep-unscored-lots';

/**
 * The database of a process without the key for complaints. The migration `SealOlderComplaints` fails if a complaint is
 * still in clear text.
 */
export const database: DatabaseShape = shapeWith(SealOlderComplaints1753540000000);

/**
 * Returns the database of a process that holds the key for complaints. The migration `SealOlderComplaints` encrypts
 * complaints that an older version stored in clear text.
 */
export function databaseWith(seal: SealOlder, keys?: readonly DataKey[]): DatabaseShape {
  const shape = shapeWith(sealingWith(seal));
  return keys === undefined ? shape : { ...shape, keys };
}

function shapeWith(sealing: typeof SealOlderComplaints1753540000000): DatabaseShape {
  return {
    checksums: MIGRATION_CHECKSUMS,
    tables: [attachmentTable, ...areas.flatMap(({ tables }) => tables)],
    migrations: [
      CreateEvaluation1750000000000,
      AddRecord1750100000000,
      CreateFindings1751000000000,
      AddObligations1751100000000,
      AddJointScoring1751200000000,
      CreateWaivers1751400000000,
      AddOversight1751410000000,
      AddAttachments1751500000000,
      AddVerification1751700000000,
      FreezeSubmissions1753310000000,
      KeepYearEnds1753320000000,
      AddObjectionCourse1753400000000,
      AddressRectifications1753510000000,
      GiveComplaintsTerms1753520000000,
      SealComplaints1753530000000,
      sealing,
      PurgeClearComplaints1753550000000,
      NumberHotlineOrders1753560000000,
      AddPanels1753570000000,
      KeepFollowerSteps1754000000000,
      KnowKeys1754600000000,
      IndexOpenDuties1754800000000,
      FindEventsOfSubject1755100000000,
      FindEventsOfPeriod1755110000000,
      RecordStandings1755130000000,
      SortFindings1755140000000,
      FindContentsAndOpenWork1756410000000,
      KeepUnscoredLots1756700000000,
    ],
  };
}
