import { type Access } from '../../../shared/data/scoped-repository';
import { groupLoader, rowLoader, rowsLoader } from '../../../shared/data/load-rows';
import { type PageRequest } from '../../../shared/data/page';
import { ObligationRepository, type SubmissionFilter } from './obligation.repository';
import { SubmissionRepository } from './submission.repository';
import { type Brief, volumesOf } from './volume.rules';

export type PageAtStation = {
  stationId: string;
  filter: Pick<SubmissionFilter, 'kind' | 'period'>;
  request: PageRequest;
};

/** What submissions are loaded by. */
export function submissionLoaders(access: Access) {
  const obligations = new ObligationRepository(access);
  const submissions = new SubmissionRepository(access);
  return {
    submission: rowLoader(obligations, 'id'),
    revisions: rowsLoader('obligationId', (ids) => submissions.ofObligations(ids)),
    submissionsAtStation: pagesLoader(obligations),
    serviceVolumes: volumesLoader(obligations, submissions),
  };
}

/** Of each station a page: one statement for all stations of which the same is asked. */
function pagesLoader(obligations: ObligationRepository) {
  const groupOf = ({ filter: { kind, period }, request: { first, after } }: PageAtStation) =>
    JSON.stringify([kind, period, first, after]);
  const keyOf = (key: PageAtStation) => `${key.stationId} ${groupOf(key)}`;
  return groupLoader({ groupOf, keyOf }, async (keys: readonly [PageAtStation, ...PageAtStation[]]) => {
    const [{ filter, request }] = keys;
    const stationIds = keys.map(({ stationId }) => stationId);
    const pages = await obligations.pagesAt(stationIds, filter, request);
    return stationIds.map((id) => pages.get(id) ?? null);
  });
}

export type YearAtStation = { stationId: string; projectYear: number };

/** Stations and project years to what their briefs add up to: two statements a year, of a dozen rows a station. */
function volumesLoader(obligations: ObligationRepository, submissions: SubmissionRepository) {
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
