import { randomBytes } from 'node:crypto';
import { type DatabaseShape } from '../../shared/store/open-database';
import { type Subgraph } from '../../shared/process/subgraph';
import { Sealing } from '../../shared/runtime/sealing';
import { type DivisionCode } from '../../shared/kernel/ids/division-code';
import { areas } from './areas';
import { assess, backgroundJob } from './background-jobs';
import { type EvaluationContext, type EvaluationSettings, createContext } from './context';
import { daily } from './daily';
import { databaseWith } from './database';
import { followers } from './followers';
import { ComplaintVault } from './oversight/complaint/complaint-vault';

type ById = { id: string };
type ByCode = { code: DivisionCode };

/**
 * Makes the evaluation subgraph. It holds submissions, evaluations and the records of oversight, with their files. It
 * also holds waivers and findings.
 */
export function evaluationWith(settings: EvaluationSettings): Subgraph<EvaluationContext> {
  return {
    name: 'evaluation',
    areas,
    orphanedTypes: [],
    references: {
      Station: ({ id }: ById, { load }) => load.station.load(id),
      Division: ({ code }: ByCode, { load }) => load.division.load(code),
      Contractor: ({ id }: ById, { load }) => load.contractor.load(id),
    },
    database: databaseFor(settings.vault),
    createContext: (request) => createContext(request, settings),
    beforeAnswer: ({ contactReads }) => contactReads.keep(),
    follows: followers,
    daily,
    backgroundJob,
    assess,
  };
}

/** Returns the database for a process with this vault. */
export function databaseFor(vault: ComplaintVault): DatabaseShape {
  return databaseWith(
    (older) => vault.seal(older.id, older),
    [{ name: 'complaints', ring: vault.keys, uses: [vault.use] }],
  );
}

/** The default settings, with a key that no other process has. */
export const DEFAULTS: EvaluationSettings = {
  mostComplaintsADay: 20,
  vault: new ComplaintVault(new Sealing(randomBytes(32))),
};
/** The subgraph with the default settings. */
export const evaluation = evaluationWith(DEFAULTS);
