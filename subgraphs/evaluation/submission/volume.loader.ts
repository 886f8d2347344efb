import DataLoader from 'dataloader';
import { type ObligationRepository } from './obligation.repository';
import { type SubmissionRepository } from './submission.repository';
import { type Brief, type Volume, volumesOf } from './volume.rules';

export type YearAtStation = { stationId: string; projectYear: number };

/** Stations and project years to what their briefs add up to: two statements a year, of a dozen rows a station. */
export function volumesLoader(
  obligations: ObligationRepository,
  submissions: SubmissionRepository,
): DataLoader<YearAtStation, Volume[], string> {
  return new DataLoader(
    async (keys) => {
      const byYear = new Map<number, Map<string, Brief[]>>();
      for (const projectYear of new Set(keys.map((key) => key.projectYear))) {
        const stationIds = keys.filter((key) => key.projectYear === projectYear).map(({ stationId }) => stationId);
        byYear.set(projectYear, await briefsOf(stationIds, projectYear));
      }
      return keys.map(({ stationId, projectYear }) => volumesOf(byYear.get(projectYear)?.get(stationId) ?? []));
    },
    { cacheKeyFn: ({ stationId, projectYear }) => `${stationId} ${projectYear}` },
  );

  async function briefsOf(stationIds: readonly string[], projectYear: number): Promise<Map<string, Brief[]>> {
    const rows = await obligations.briefsAt(stationIds, projectYear);
    const revisions = await submissions.ofObligations(rows.map(({ id }) => id));
    const last = new Map(revisions.map(({ obligationId, content }) => [obligationId, content]));
    const briefs = new Map<string, Brief[]>();
    for (const { id, stationId, contractorId } of rows) {
      const brief = { contractorId: contractorId ?? '', content: last.get(id) ?? {} };
      briefs.set(stationId ?? '', [...(briefs.get(stationId ?? '') ?? []), brief]);
    }
    return briefs;
  }
}
