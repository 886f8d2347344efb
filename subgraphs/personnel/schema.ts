import { type Subgraph } from '../../shared/process/subgraph';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { type PersonnelContext, createContext } from './context';
import { daily } from './daily';
import { databaseWith } from './database';
import { DivisionType } from './ground/division/division.type';
import { followers } from './followers';
import { type PersonalDataVault } from './worker/worker/personal-data-vault';
import { toWorker } from './worker/worker/worker.type';
import { areas } from './areas';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * The subgraph that owns workers, postings, trainings, leaves and hours. It reads and writes identity numbers with the
 * vault's keys.
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
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
    },
    database: databaseWith((older) => vault.sealOlder(older)),
    createContext: (request) => createContext(request, vault),
    beforeAnswer: ({ noted }) => noted.keep(),
    follows: followers,
    daily,
  };
}
