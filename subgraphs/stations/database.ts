import { type DatabaseShape } from '../../shared/store/open-database';
import { areas } from './areas';
import { MIGRATION_CHECKSUMS } from './migration-checksums';
import { CreateStations1750000000000 } from './migrations/1750000000000-create-stations';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddRedistricting1750200000000 } from './migrations/1750200000000-add-redistricting';
import { EnterStations1750400000000 } from './migrations/1750400000000-enter-stations';
import { AddWaivers1751400000000 } from './migrations/1751400000000-add-waivers';
import { KeepSuspensions1753300000000 } from './migrations/1753300000000-keep-suspensions';
import { AddPublicContact1753500000000 } from './migrations/1753500000000-add-public-contact';
import { KeepFollowerSteps1754000000000 } from './migrations/1754000000000-keep-follower-steps';
import { FindOpenWork1755000000000 } from './migrations/1755000000000-find-open-work';
import { FindEventsOfSubject1755100000000 } from './migrations/1755100000000-find-events-of-subject';
import { FindEventsOfPeriod1755110000000 } from './migrations/1755110000000-find-events-of-period';
import { KeepStandings1755130000000 } from './migrations/1755130000000-keep-standings';
import { FindOpenedStations1756440000000 } from './migrations/1756440000000-find-opened-stations';
import { KeepClosings1756600000000 } from './migrations/1756600000000-keep-closings';
import { FindLotsInForce1756700000000 } from './migrations/1756700000000-find-lots-in-force';
import { AddStationAttachments1756800000000 } from './migrations/1756800000000-add-station-attachments';

export const database: DatabaseShape = {
  checksums: MIGRATION_CHECKSUMS,
  tables: areas.flatMap(({ tables }) => tables),
  migrations: [
    CreateStations1750000000000,
    AddRecord1750100000000,
    AddRedistricting1750200000000,
    EnterStations1750400000000,
    AddWaivers1751400000000,
    KeepSuspensions1753300000000,
    AddPublicContact1753500000000,
    KeepFollowerSteps1754000000000,
    FindOpenWork1755000000000,
    FindEventsOfSubject1755100000000,
    FindEventsOfPeriod1755110000000,
    KeepStandings1755130000000,
    FindOpenedStations1756440000000,
    KeepClosings1756600000000,
    FindLotsInForce1756700000000,
    AddStationAttachments1756800000000,
  ],
};
