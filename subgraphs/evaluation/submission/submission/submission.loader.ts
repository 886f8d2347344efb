import { pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import {
  type ObligationRepository,
  type ObligationSlice,
  type SubmissionFilter,
} from '../obligation/obligation.repository';
import { type SubmissionSlice } from './submission.repository';

/** Which of a station's submissions, and which page of them. */
export type ListAtStation = { filter: Pick<SubmissionFilter, 'kind' | 'period'>; request: PageRequest };

/** Stations to a page of their submissions. */
export function stationSubmissionsLoader(obligations: ObligationRepository) {
  return pagesLoader((ids, { filter, request }: ListAtStation) => obligations.pagesAt(ids, filter, request));
}

/** What is to be sent by id and by station, and all that was sent of it. */
export function submissionLoaders({ obligations, submissions }: ObligationSlice & SubmissionSlice) {
  return {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: stationSubmissionsLoader(obligations),
  };
}
export type SubmissionLoaders = ReturnType<typeof submissionLoaders>;
