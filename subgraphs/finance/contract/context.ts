import { type ReadReceipts } from '../../../shared/graphql/attachment-receipts';
import { type AreaContext, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundLoaders, type GroundRepositories } from '../ground/context';
import { type ProcurementBeyond, type ProcurementLoaders, type ProcurementRepositories } from '../procurement/context';
import { AcceptanceRepository } from './acceptance/acceptance.repository';
import { ContractAttachmentRepository } from './attachment/contract-attachment.repository';
import { ContractAssignmentRepository } from './contract-assignment/contract-assignment.repository';
import { ContractRepository } from './contract/contract.repository';
import { EvaluationOutcomeRepository } from './evaluation-outcome/evaluation-outcome.repository';
import { InstalmentRepository } from './instalment/instalment.repository';
import { LotRepository } from './lot/lot.repository';
import { ContractRevisionRepository } from './revision/contract-revision.repository';
import { PostingToComeRepository } from './staffing/posting-to-come.repository';
import { TerminationCaseRepository } from './termination-case/termination-case.repository';

/** Repositories on a request or on a transaction. */
export function contractRepositories(access: Access) {
  return {
    contracts: new ContractRepository(access),
    revisions: new ContractRevisionRepository(access),
    contractAttachments: new ContractAttachmentRepository(access),
    contractAssignments: new ContractAssignmentRepository(access),
    lots: new LotRepository(access),
    instalments: new InstalmentRepository(access),
    acceptances: new AcceptanceRepository(access),
    cases: new TerminationCaseRepository(access),
    evaluationOutcomes: new EvaluationOutcomeRepository(access),
    postingsToCome: new PostingToComeRepository(access),
  };
}
export type ContractRepositories = ReturnType<typeof contractRepositories>;

/** Past the scope of the caller: a station has one contract at a time, whoever has signed it. */
export function contractBeyond(everywhere: WriteAccess) {
  return { lots: new LotRepository(everywhere) };
}
export type ContractBeyond = ReturnType<typeof contractBeyond>;

/** Loaders of one request. */
export function contractLoaders(repositories: ContractRepositories) {
  return { ...loadersByContract(repositories), ...loadersByLot(repositories) };
}
export type ContractLoaders = ReturnType<typeof contractLoaders>;

function loadersByContract(repositories: ContractRepositories) {
  const { contracts, revisions, contractAttachments, contractAssignments, lots } = repositories;
  return {
    contract: rowLoader(contracts, 'id'),
    contractAttachment: rowLoader(contractAttachments, 'id'),
    contractAssignment: rowLoader(contractAssignments, 'id'),
    revisionsOfContract: rowsLoader('contractId', (ids) => revisions.ofContracts(ids)),
    attachmentsOfContract: rowsLoader('contractId', (ids) => contractAttachments.ofContracts(ids)),
    assignmentsOfContract: rowsLoader('contractId', (ids) => contractAssignments.ofContracts(ids)),
    lotsOfContract: rowsLoader('contractId', (ids) => lots.ofContracts(ids)),
  };
}

function loadersByLot({ lots, instalments, acceptances, cases }: ContractRepositories) {
  return {
    lot: rowLoader(lots, 'id'),
    lotsOfStation: rowsLoader('stationId', (ids) => lots.ofStations(ids)),
    instalment: rowLoader(instalments, 'id'),
    instalmentsOfLot: rowsLoader('lotId', (ids) => instalments.ofLots(ids)),
    awaitedAtStation: rowsLoader('stationId', (ids) => instalments.awaitedAt(ids)),
    acceptance: rowLoader(acceptances, 'id'),
    acceptancesOfLot: rowsLoader('lotId', (ids) => acceptances.ofLots(ids)),
    casesOfLot: rowsLoader('lotId', (ids) => cases.ofLots(ids)),
  };
}

type Repositories = GroundRepositories & ProcurementRepositories & ContractRepositories;
type Loaders = GroundLoaders & ProcurementLoaders & ContractLoaders;

/**
 * Whoever changes anything of a lot (its instalments, its payments, what is encumbered for it) locks the lot's row first, and who
 * moves money of a contract the contract's row before that; budget lines come last, by their ids. So each finds what the other did.
 */
export type ContractTransaction = Transaction<Repositories> & { beyond: ProcurementBeyond & ContractBeyond };
export type ContractContext = AreaContext<Repositories, Loaders, ContractTransaction> & { readReceipts: ReadReceipts };
