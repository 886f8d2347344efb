import { type ReactNode, useMemo } from 'react';
import { Navigate, useLocation, useSearchParams } from 'react-router-dom';
import { type Filter, unreadOf } from '../../kit/list/filter';
import { useRecord } from '../../kit/record/use-record';
import { isCity, useOwnPlace } from '../../session/own-place';
import { useSession } from '../../session/session-context';
import { BUDGET } from '../../words/finance/budget';
import { type DistrictsDocument } from '../division/districts';

const FIRST_YEAR = 2020;

/** Redirects to the caller's own division and the current year if the address of the page does not name them. */
export function WithPlaceAndYear({ children }: { children: ReactNode }) {
  const own = useOwnPlace();
  const { today } = useSession();
  const { pathname } = useLocation();
  const [search] = useSearchParams();
  if (search.has('division') && search.has('year')) return children;
  const full = new URLSearchParams(search);
  if (!full.has('division')) full.set('division', own);
  if (!full.has('year')) full.set('year', today.slice(0, 4));
  return <Navigate to={`${pathname}?${full.toString()}`} replace />;
}

/** Returns the division and the year in the address of the page. */
export function usePlaceAndYear(): { division: string; year: number } {
  const [search] = useSearchParams();
  return { division: search.get('division') ?? '', year: Number(search.get('year')) };
}

/** Returns the filters for division and year. An office of a district can choose only its own district. */
export function usePlaceAndYearFilters(document: DistrictsDocument): readonly Filter[] {
  const own = useOwnPlace();
  const { today } = useSession();
  const { data, refusal, reload } = useRecord(document, { division: own });
  return useMemo(() => {
    const years = yearsUntil(Number(today.slice(0, 4)) + 1).map((year) => ({ value: year, label: year }));
    const city = data?.division ?? null;
    const districts = city === null || !isCity(own) ? [] : (city.children?.nodes ?? []);
    const places = [city, ...districts].flatMap((each) =>
      each === null ? [] : [{ value: each.code, label: each.name }],
    );
    return [
      { name: 'division', label: BUDGET.division, kind: 'choice', options: places, ...unreadOf({ refusal, reload }) },
      { name: 'year', label: BUDGET.year, kind: 'choice', options: years },
    ];
  }, [data, refusal, reload, own, today]);
}

function yearsUntil(last: number): string[] {
  return Array.from({ length: last - FIRST_YEAR + 1 }, (_, index) => String(last - index));
}
