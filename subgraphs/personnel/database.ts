import { type DatabaseShape } from '../../shared/store/open-database';
import { CreatePersonnel1750000000000 } from './migrations/1750000000000-create-personnel';
import { AddRecord1750100000000 } from './migrations/1750100000000-add-record';
import { AddWorkColumns1750200000000 } from './migrations/1750200000000-add-work-columns';
import { AddPersonalDataReads1750210000000 } from './migrations/1750210000000-add-personal-data-reads';
import { AddPlaceContractor1750300000000 } from './migrations/1750300000000-add-place-contractor';
import { AddQualificationVerification1753200000000 } from './migrations/1753200000000-add-qualification-verification';
import { areas } from './areas';
import { MIGRATION_CHECKSUMS } from './migration-checksums';

export const database: DatabaseShape = {
  checksums: MIGRATION_CHECKSUMS,
  tables: areas.flatMap(({ tables }) => tables),
  migrations: [
    CreatePersonnel1750000000000,
    AddRecord1750100000000,
    AddWorkColumns1750200000000,
    AddPersonalDataReads1750210000000,
    AddPlaceContractor1750300000000,
    AddQualificationVerification1753200000000,
  ],
};
