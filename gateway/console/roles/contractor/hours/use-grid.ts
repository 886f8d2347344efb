import { useCallback, useEffect, useState } from 'react';
import { GridOfStationDocument, type GridOfStationQuery } from '../../../generated/documents/contractor';
import { useAsk } from '../../../graph/ask';
import { type Refusal } from '../../../graph/refusal';
import { type Loaded } from '../../../kit/record/use-record';

type Station = NonNullable<GridOfStationQuery['station']>;
type Hours = NonNullable<GridOfStationQuery['serviceHours']>['nodes'];
export type Grid = { station: Station | null; hours: Hours };

/** Reads the staff of a station, and their hours in a range of weeks. */
export function useGrid(stationId: string, weeks: readonly string[]): Loaded<Grid> {
  const ask = useAsk();
  const [state, setState] = useState<{ data: Grid | null; refusal: Refusal | null }>({ data: null, refusal: null });
  const [version, setVersion] = useState(0);
  const [weekFrom, weekUntil] = [weeks[0] ?? '', weeks.at(-1) ?? ''];
  useEffect(() => {
    let current = true;
    const read = async () => {
      const hours: Hours[number][] = [];
      let after: string | null = null;
      do {
        const range = { stationId, weekFrom, weekUntil, after };
        const answer: Awaited<ReturnType<typeof ask<GridOfStationQuery>>> = await ask(
          GridOfStationDocument,
          range,
          'network-only',
        );
        const page = answer.data?.serviceHours;
        if (answer.data === null || page === null || page === undefined) return { data: null, refusal: answer.refusal };
        hours.push(...page.nodes);
        after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
        if (after === null) return { data: { station: answer.data.station, hours }, refusal: null };
      } while (current);
      return null;
    };
    void read().then((now) => {
      if (current && now !== null) setState(now);
    });
    return () => {
      current = false;
    };
  }, [ask, stationId, weekFrom, weekUntil, version]);
  const reload = useCallback(() => setVersion((before) => before + 1), []);
  return { ...state, isLoading: false, reload };
}
