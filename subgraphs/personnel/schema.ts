import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { StaffFactsResolver } from './facts/staff/staff-facts.resolver';
import { type PersonnelContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { fillDemoWith } from './demo/demo';
import { DivisionResolver } from './posting/staffing/staffing.resolver';
import { DivisionType } from './ground/division/division.type';
import { EventResolver } from './ground/event/event.resolver';
import { followers } from './followers';
import { ServiceHoursResolver } from './hours/hours/hours.resolver';
import { HoursWritesResolver } from './hours/hours/hours-writes.resolver';
import { ImportResolver } from './hours/import/import.resolver';
import { LeaveResolver } from './worker/leave/leave.resolver';
import { CertificateNumberResolver, PersonalDataResolver } from './worker/personal-data/personal-data.resolver';
import { PersonalDataReadResolver } from './worker/personal-data/personal-data-read.resolver';
import { PostingResolver } from './posting/posting/posting.resolver';
import { StationResolver } from './posting/posting/station-staff.resolver';
import { TrainingAttendeeResolver, TrainingResolver } from './training/training/training.resolver';
import { type IdentityNumberVault } from './worker/worker/identity-number-vault';
import { RosterResolver } from './worker/roster/roster.resolver';
import { WorkerResolver } from './worker/worker/worker.resolver';
import { toWorker } from './worker/worker/worker.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns workers, postings, trainings, leaves and hours. Only with the vault's keys can identity numbers be written or read. */
export function personnel(vault: IdentityNumberVault): Subgraph<PersonnelContext> {
  return {
    name: 'personnel',
    areas: [
      {
        tables: [],
        resolvers: [
          WorkerResolver,
          RosterResolver,
          PersonalDataResolver,
          CertificateNumberResolver,
          PersonalDataReadResolver,
          PostingResolver,
          TrainingResolver,
          TrainingAttendeeResolver,
          LeaveResolver,
          ServiceHoursResolver,
          HoursWritesResolver,
          ImportResolver,
          StationResolver,
          DivisionResolver,
          StaffFactsResolver,
          EventResolver,
        ],
      },
    ],
    orphanedTypes: [DivisionType],
    references: {
      StationWorker: async ({ id }: ById, { load, today }) => {
        const row = await load.worker.load(id);
        return row && toWorker(row, today);
      },
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
    },
    database,
    createContext: (request) => createContext(request, vault),
    beforeAnswer: ({ noted }) => noted.keep(),
    fillDemo: fillDemoWith(vault),
    follows: followers,
    daily,
  };
}
