import { groupLoader, pagesLoader, rowLoader, rowsLoader } from '../../../../shared/store/load-rows';
import { type PageRequest } from '../../../../shared/store/sql/page';
import { type ObligationRepository, type SubmissionFilter } from './obligation.repository';
import { type SubmissionRepository } from './submission.repository';
import { type Brief, volumesOf } from './volume.rules';

/** Which of a station's submissions, and which page of them. */
export type ListAtStation = { filter: Pick<SubmissionFilter, 'kind' | 'period'>; request: PageRequest };

type SubmissionSources = { obligations: ObligationRepository; submissions: SubmissionRepository };

/** What submissions are loaded by. */
export function submissionLoaders({ obligations, submissions }: SubmissionSources) {
  return {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: pagesLoader((ids, { filter, request }: ListAtStation) =>
      obligations.pagesAt(ids, filter, request),
    ),
    serviceVolumes: volumesLoader({ obligations, submissions }),
  };
}

export type YearAtStation = { stationId: string; projectYear: number };

/** Stations and project years to what their briefs add up to: two statements a year, of a dozen rows a station. */
function volumesLoader({ obligations, submissions }: SubmissionSources) {
  const groupOf = ({ projectYear }: YearAtStation) => String(projectYear);
  const keyOf = ({ stationId, projectYear }: YearAtStation) => `${stationId} ${projectYear}`;
  return groupLoader({ groupOf, keyOf }, async (keys: readonly [YearAtStation, ...YearAtStation[]]) => {
    const [{ projectYear }] = keys;
    const stationIds = keys.map(({ stationId }) => stationId);
    const rows = await obligations.briefsAt(stationIds, projectYear);
    const revisions = await submissions.ofObligations(rows.map(({ id }) => id));
    const last = new Map(revisions.map(({ obligationId, content }) => [obligationId, content]));
    return stationIds.map((stationId) => {
      const own = rows.filter((row) => row.stationId === stationId);
      return volumesOf(own.map(({ id, contractorId }): Brief => ({ contractorId, content: last.get(id) ?? {} })));
    });
  });
}
