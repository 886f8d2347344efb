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
import { KeepFollowerSteps1754000000000 } from './migrations/1754000000000-keep-follower-steps';

export const database: DatabaseShape = {
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
    KeepFollowerSteps1754000000000,
  ],
};
