import { pagesLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type ObligationRepository, type SubmissionFilter } from '../obligation/obligation.repository';

/** Which of a station's submissions, and which page of them. */
export type ListAtStation = { filter: Pick<SubmissionFilter, 'kind' | 'period'>; request: PageRequest };

/** Stations to a page of their submissions. */
export function stationSubmissionsLoader(obligations: ObligationRepository) {
  return pagesLoader((ids, { filter, request }: ListAtStation) => obligations.pagesAt(ids, filter, request));
}
