import { type Area } from '../../../shared/graphql/area';
import { type Access } from '../../../shared/store/scoped-repository';
import { mergeDistinct } from '../../../shared/kernel/merge-distinct';
import { certificateLoaders } from './certificate/certificate.loader';
import { CertificateRepository, type CertificateSlice } from './certificate/certificate.repository';
import { CertificateResolver } from './certificate/certificate.resolver';
import { certificateTable } from './certificate/certificate.row';
import { leaveLoaders } from './leave/leave.loader';
import { LeaveRepository, type LeaveSlice } from './leave/leave.repository';
import { LeaveResolver, WorkerLeavesResolver } from './leave/leave.resolver';
import { leaveTable } from './leave/leave.row';
import { PersonalDataReadRepository } from './personal-data/personal-data-read.repository';
import { PersonalDataReadResolver } from './personal-data/personal-data-read.resolver';
import { personalDataReadTable } from './personal-data/personal-data-read.row';
import { CertificateNumberResolver, PersonalDataResolver } from './personal-data/personal-data.resolver';
import { qualificationFileLoaders } from './qualification/qualification-file.loader';
import {
  QualificationFileRepository,
  type QualificationFileSlice,
} from './qualification/qualification-file.repository';
import { qualificationFileTable } from './qualification/qualification-file.row';
import { QualificationResolver } from './qualification/qualification.resolver';
import { RosterResolver } from './roster/roster.resolver';
import { ErasedContentsResolver } from './sealing/erased-contents.resolver';
import { SealedWorkerResolver } from './sealing/sealed-worker.resolver';
import { SealedWorkerRepository, SealingRepository } from './sealing/sealing.repository';
import { workerLoaders } from './worker/worker.loader';
import { WorkerRepository, type WorkerSlice } from './worker/worker.repository';
import { WorkerResolver } from './worker/worker.resolver';
import { workerTable } from './worker/worker.row';

/**
 * The area of the workers whom contractors register as their staff. It includes the workers' certificates and leaves,
 * and the verification of their qualifications. It seals the personal data of former workers (封存), and records each
 * read of personal data.
 */
export const worker = {
  resolvers: [
    WorkerResolver,
    RosterResolver,
    CertificateResolver,
    QualificationResolver,
    LeaveResolver,
    WorkerLeavesResolver,
    PersonalDataResolver,
    CertificateNumberResolver,
    PersonalDataReadResolver,
    SealedWorkerResolver,
    ErasedContentsResolver,
  ],
  tables: [workerTable, certificateTable, qualificationFileTable, leaveTable, personalDataReadTable],
  repositories: (access: Access) => ({
    workers: new WorkerRepository(access),
    certificates: new CertificateRepository(access),
    qualificationFiles: new QualificationFileRepository(access),
    leaves: new LeaveRepository(access),
    sealing: new SealingRepository(access),
    sealedWorkers: new SealedWorkerRepository(access),
    personalDataReads: new PersonalDataReadRepository(access),
  }),
  loaders: (sources: WorkerSlice & CertificateSlice & QualificationFileSlice & LeaveSlice) =>
    mergeDistinct([
      workerLoaders(sources),
      certificateLoaders(sources),
      qualificationFileLoaders(sources),
      leaveLoaders(sources),
    ]),
} satisfies Area;
