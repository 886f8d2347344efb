import { useCallback } from 'react';
import { GridOfStationDocument, type GridOfStationQuery } from '../../../generated/documents/contractor';
import { type Ask } from '../../../graph/ask';
import { readWhole } from '../../../kit/record/read-whole';
import { type Loaded, useAnswer } from '../../../kit/record/use-record';

type Station = NonNullable<GridOfStationQuery['station']>;
type Hours = NonNullable<GridOfStationQuery['serviceHours']>['nodes'];
export type Grid = { station: Station | null; hours: Hours };

/** Reads the staff of a station, and their hours in a range of weeks. */
export function useGrid(stationId: string, weeks: readonly string[]): Loaded<Grid> {
  const [weekFrom, weekUntil] = [weeks[0] ?? '', weeks.at(-1) ?? ''];
  const read = useCallback(
    async (ask: Ask, isCurrent: () => boolean) => {
      let station: Station | null = null;
      const whole = await readWhole(async (after) => {
        const range = { stationId, weekFrom, weekUntil, after };
        const { data, refusal } = await ask(GridOfStationDocument, range, 'network-only');
        station = data?.station ?? null;
        return { data: data?.serviceHours ?? null, refusal };
      }, isCurrent);
      if (whole === null) return null;
      const { data: hours, refusal } = whole;
      return { data: hours === null ? null : { station, hours: [...hours] }, refusal };
    },
    [stationId, weekFrom, weekUntil],
  );
  return useAnswer<Grid>(read, 'form');
}
