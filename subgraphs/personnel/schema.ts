import { randomBytes } from 'node:crypto';
import { type DatabaseShape } from '../../shared/store/open-database';
import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { contactNameUse } from './contact/contact/contact-name';
import { type PersonnelContext, createContext } from './context';
import { daily } from './daily';
import { databaseWith } from './database';
import { DivisionType } from './ground/division/division.type';
import { followers } from './followers';
import { identityKeys } from './worker/worker/identity-keys';
import { PersonalDataVault } from './worker/worker/personal-data-vault';
import { toWorker } from './worker/worker/worker.type';
import { areas } from './areas';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * Returns the subgraph that owns workers, their certificates, postings, trainings, leaves and hours. It encrypts and
 * decrypts personal data with the keys of the vault.
 */
export function personnel(vault: PersonalDataVault): Subgraph<PersonnelContext> {
  return {
    name: 'personnel',
    areas,
    orphanedTypes: [DivisionType],
    references: {
      StationWorker: async ({ id }: ById, { load }) => {
        const row = await load.worker.load(id);
        return row && toWorker(row);
      },
      Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
    },
    database: databaseFor(vault),
    createContext: (request) => createContext(request, vault),
    beforeAnswer: ({ noted }) => noted.keep(),
    follows: followers,
    daily,
  };
}

/** Returns the database for a process with this vault. */
export function databaseFor(vault: PersonalDataVault): DatabaseShape {
  return databaseWith((older) => vault.sealOlder(older), identityKeys(vault, contactNameUse(vault.sealing)));
}

/** Returns the subgraph with random keys that no other process has. */
export function personnelWithoutKeys(): Subgraph<PersonnelContext> {
  return personnel(new PersonalDataVault({ encryption: randomBytes(32), hash: randomBytes(32) }));
}
