import { pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import {
  type ObligationRepository,
  type ObligationSlice,
  type SubmissionFilter,
} from '../obligation/obligation.repository';
import { type SubmissionSlice } from './submission.repository';

/** The filter and the page of a list of submissions at a station. */
export type ListAtStation = { filter: Pick<SubmissionFilter, 'kind' | 'period'>; request: PageRequest };

/** Makes the loader of a page of submissions for each station. */
export function stationSubmissionsLoader(obligations: ObligationRepository) {
  return pagesLoader((ids, { filter, request }: ListAtStation) => obligations.pagesAt(ids, filter, request));
}

/** Makes the loaders of obligations by id and by station, and of the revisions of an obligation. */
export function submissionLoaders({ obligations, submissions }: ObligationSlice & SubmissionSlice) {
  return {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: stationSubmissionsLoader(obligations),
  };
}
export type SubmissionLoaders = ReturnType<typeof submissionLoaders>;
