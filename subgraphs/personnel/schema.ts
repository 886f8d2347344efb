import { type DivisionCode } from '../../shared/division-code';
import { type Subgraph } from '../../shared/graphql/build-subgraph';
import { StaffFactsResolver } from './assessment/staff-facts.resolver';
import { type PersonnelContext, createContext } from './context';
import { daily } from './daily';
import { database } from './database';
import { fillDemoWith } from './demo';
import { DivisionResolver } from './division/division.resolver';
import { DivisionType } from './division/division.type';
import { EventResolver } from './event/event.resolver';
import { followers } from './followers';
import { ServiceHoursResolver } from './hours/hours.resolver';
import { HoursWritesResolver } from './hours/hours-writes.resolver';
import { ImportResolver } from './import/import.resolver';
import { LeaveResolver } from './leave/leave.resolver';
import { CertificateNumberResolver, PersonalDataResolver } from './personal-data/personal-data.resolver';
import { PersonalDataReadResolver } from './personal-data/personal-data-read.resolver';
import { PostingResolver } from './posting/posting.resolver';
import { StationResolver } from './station/station.resolver';
import { TrainingAttendeeResolver, TrainingResolver } from './training/training.resolver';
import { type IdentityNumberVault } from './worker/identity-number-vault';
import { RosterResolver } from './worker/roster.resolver';
import { WorkerResolver } from './worker/worker.resolver';
import { toWorker } from './worker/worker.type';

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
    fillDemo: fillDemoWith(vault),
    follows: followers,
    daily,
  };
}
