import { groupLoader } from '../../../../shared/store/load-rows';
import { type ObligationSlice } from '../obligation/obligation.repository';
import { type SubmissionSlice } from '../submission/submission.repository';
import { type Brief, volumesOf } from './volume.rules';

export type YearAtStation = { stationId: string; projectYear: number };

/**
 * Makes the loader that adds up the briefs of a station in a project year. It runs two queries for each year and reads
 * all briefs, because a station has only about a dozen a year.
 */
function volumesLoader({ obligations, submissions }: ObligationSlice & SubmissionSlice) {
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

/** Makes the loader of the totals of a station's briefs by project year. */
export function volumeLoaders(sources: ObligationSlice & SubmissionSlice) {
  return { serviceVolumes: volumesLoader(sources) };
}
export type VolumeLoaders = ReturnType<typeof volumeLoaders>;
