import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { StaffFactsResolver } from './facts/assessment/staff-facts.resolver';
import { type PersonnelContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { DivisionResolver } from './ground/division/division.resolver';
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
import { StationResolver } from './ground/station/station.resolver';
import { TrainingAttendeeResolver, TrainingResolver } from './training/training/training.resolver';
import { type IdentityNumberVault } from './worker/worker/identity-number-vault';
import { RosterResolver } from './worker/worker/roster.resolver';
import { WorkerResolver } from './worker/worker/worker.resolver';
import { toWorker } from './worker/worker/worker.type';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/** Owns workers, postings, trainings, leaves and hours. Only with the vault's keys can identity numbers be written or read. */
export function personnel(vault: IdentityNumberVault): Subgraph<PersonnelContext> {
  return {
    name: 'personnel',
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
    follows: followers,
    daily,
  };
}
