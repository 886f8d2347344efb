import { lotsInForce } from '../../shared/follow/projection/place';
import { contractorPlaces } from '../../shared/follow/projection/place-contractor';
import { type DatabaseShape } from '../../shared/store/open-database';
import { recordTables } from '../../shared/record/events/record-tables';
import { certificateTable } from './worker/certificate/certificate.row';
import { record } from './ground/event/event.row';
import { serviceHoursTable } from './hours/hours/hours.row';
import { leaveTable } from './worker/leave/leave.row';
import { CreatePersonnel1750000000000 } from './migrations/1750000000000-create-personnel';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddWorkColumns1750200000000 } from './migrations/1750200000000-add-work-columns';
import { AddPersonalDataReads1750210000000 } from './migrations/1750210000000-add-personal-data-reads';
import { AddPlaceContractor1750300000000 } from './migrations/1750300000000-add-place-contractor';
import { personalDataReadTable } from './worker/personal-data/personal-data-read.row';
import { postingTable } from './ground/posting/posting.row';
import { places } from './ground/station/place.row';
import { trainingAttendeeTable, trainingTable } from './training/training/training.row';
import { workerTable } from './worker/worker/worker.row';

export const database: DatabaseShape = {
  tables: [
    workerTable,
    certificateTable,
    postingTable,
    trainingTable,
    trainingAttendeeTable,
    leaveTable,
    serviceHoursTable,
    places,
    lotsInForce,
    contractorPlaces,
    personalDataReadTable,
    ...recordTables(record),
  ],
  migrations: [
    CreatePersonnel1750000000000,
    AddRecord1750100000000,
    AddWorkColumns1750200000000,
    AddPersonalDataReads1750210000000,
    AddPlaceContractor1750300000000,
  ],
};
