import { groupLoader } from '../../../../shared/store/load-rows';
import { type ObligationRepository } from '../obligation/obligation.repository';
import { type SubmissionRepository } from '../submission/submission.repository';
import { type Brief, volumesOf } from './volume.rules';

type BriefSources = { obligations: ObligationRepository; submissions: SubmissionRepository };

export type YearAtStation = { stationId: string; projectYear: number };

/** Stations and project years to what their briefs add up to: two statements a year, of a dozen rows a station. */
export function volumesLoader({ obligations, submissions }: BriefSources) {
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
