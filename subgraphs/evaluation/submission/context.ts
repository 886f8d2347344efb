import { type AreaContext, type OwnTransaction, type Transaction } from '../../../shared/graphql/request-context';
import { rowLoader, rowsLoader } from '../../../shared/store/load-rows';
import { type Access } from '../../../shared/store/scoped-repository';
import { type WriteAccess } from '../../../shared/store/write';
import { type GroundBeyond, type GroundLoaders, type GroundRepositories, type WithReceipts } from '../ground/context';
import { ExpectationRepository } from './expectation/expectation.repository';
import { ExpectedObligationRepository } from './expectation/expected-obligation.repository';
import { ObligationRepository } from './obligation/obligation.repository';
import { stationSubmissionsLoader } from './submission/submission.loader';
import { SubmissionRepository } from './submission/submission.repository';
import { volumesLoader } from './volume/volume.loader';

/** Repositories on a request or on a transaction. */
export function submissionRepositories(access: Access) {
  return {
    obligations: new ObligationRepository(access),
    submissions: new SubmissionRepository(access),
    expectations: new ExpectationRepository(access),
    expected: new ExpectedObligationRepository(access),
  };
}
export type SubmissionRepositories = ReturnType<typeof submissionRepositories>;

/** Past the caller's scope: what a district has to file even after it was cancelled. No answer shows it. */
export function submissionBeyond(everywhere: WriteAccess) {
  return { obligations: new ObligationRepository(everywhere) };
}
export type SubmissionBeyond = ReturnType<typeof submissionBeyond>;

/** Loaders of one request. */
export function submissionLoaders({ obligations, submissions }: SubmissionRepositories) {
  return {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: stationSubmissionsLoader(obligations),
    serviceVolumes: volumesLoader({ obligations, submissions }),
  };
}
export type SubmissionLoaders = ReturnType<typeof submissionLoaders>;

type Repositories = GroundRepositories & SubmissionRepositories;
export type SubmissionOwnTransaction = OwnTransaction<Repositories>;
export type SubmissionTransaction = Transaction<Repositories & { beyond: GroundBeyond & SubmissionBeyond }>;
export type SubmissionContext = AreaContext<Repositories, GroundLoaders & SubmissionLoaders, SubmissionTransaction> &
  WithReceipts;
