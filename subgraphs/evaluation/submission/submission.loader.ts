import DataLoader from 'dataloader';
import { type Page, type PageRequest } from '../../../shared/data/page';
import { type ObligationRepository, type SubmissionFilter } from './obligation.repository';
import { type ObligationRow } from './obligation.row';

export type PageAtStation = {
  stationId: string;
  filter: Pick<SubmissionFilter, 'kind' | 'period'>;
  request: PageRequest;
};

/** Of each station a page: one statement for all stations of which the same is asked. */
export function submissionPagesLoader(
  obligations: ObligationRepository,
): DataLoader<PageAtStation, Page<ObligationRow> | null, string> {
  return new DataLoader(
    async (keys) => {
      const asked = new Map(keys.map((key) => [askedOf(key), key]));
      const found = new Map<string, Map<string, Page<ObligationRow>>>();
      for (const [same, { filter, request }] of asked) {
        const stationIds = keys.filter((key) => askedOf(key) === same).map(({ stationId }) => stationId);
        found.set(same, await obligations.pagesAt(stationIds, filter, request));
      }
      return keys.map((key) => found.get(askedOf(key))?.get(key.stationId) ?? null);
    },
    { cacheKeyFn: (key) => `${key.stationId} ${askedOf(key)}` },
  );
}

function askedOf({ filter: { kind, period }, request: { first, after } }: PageAtStation): string {
  return JSON.stringify([kind, period, first, after]);
}
