import { useMemo } from 'react';
import { Navigate, useSearchParams } from 'react-router-dom';
import { ROLE, type Role } from '../../../../../shared/domain/roles';
import { type Filter } from '../../../kit/list/filter';
import { ListPage } from '../../../kit/list/list-page';
import { type ListSpec } from '../../../kit/list/list-spec';
import { type Filters } from '../../../kit/list/list-state';
import { type ReadPage } from '../../../kit/list/use-rows';
import { EVENT_COLUMNS, type EventRow } from '../../../nouns/event/event-columns';
import { actionOptions } from '../../../words/actions';
import { type Area, TRAIL } from '../../../words/audit/record';
import { addDays } from '../../../words/format';
import { optionsOf } from '../../../words/labels';
import { AREA_OPTIONS, areaOf, readEvents } from './areas';

const FILTERS: readonly Filter[] = [
  { name: 'area', label: TRAIL.area, kind: 'choice', options: AREA_OPTIONS },
  { name: 'action', label: TRAIL.action, kind: 'choice', options: actionOptions() },
  { name: 'actorRole', label: TRAIL.role, kind: 'choice', options: optionsOf(ROLE) },
  { name: 'since', label: TRAIL.since, kind: 'date' },
  { name: 'until', label: TRAIL.until, kind: 'date' },
  { name: 'subjectId', label: TRAIL.subjectId, kind: 'text' },
];

const read: ReadPage<EventRow> = (ask, filters, after) =>
  readEvents(ask, areaOf(filters.area), { ...variablesOf(filters), after });

/** Converts the filters to the variables of the query. The dates are days in Shanghai, and the last day is included. */
function variablesOf({ action, actorRole, since, until, subjectId }: Filters) {
  return {
    ...(action === undefined ? {} : { action }),
    ...(actorRole === undefined ? {} : { actorRole: actorRole as Role }),
    ...(since === undefined ? {} : { since: startOf(since) }),
    ...(until === undefined ? {} : { until: startOf(addDays(until, 1)) }),
    ...(subjectId === undefined ? {} : { subjectId }),
  };
}

/** Returns the instant at which a day begins in Shanghai. */
function startOf(date: string): string {
  return new Date(`${date}T00:00:00+08:00`).toISOString();
}

/** The schema field that lists the events of each area. */
const LISTS: Readonly<Record<Area, string>> = {
  stations: 'stationEvents',
  personnel: 'personnelEvents',
  finance: 'financeEvents',
  evaluation: 'evaluationEvents',
};

/** Shows the record of changes, newest first: who did what, when, and to which subject. */
export function TrailPage() {
  const [search] = useSearchParams();
  const asked = search.get('area');
  const area = areaOf(asked);
  const spec = useMemo<ListSpec<EventRow>>(
    () => ({
      name: LISTS[area],
      title: TRAIL.list,
      columns: EVENT_COLUMNS,
      filters: FILTERS,
      read,
      idOf: ({ id }) => id,
      linkOf: ({ id, subject }) => `/trail/${area}?subjectId=${encodeURIComponent(subject.id)}#${id}`,
      empty: TRAIL.empty,
      exportFilters: (filters) => ({ ...variablesOf(filters), newestFirst: 'true' }),
    }),
    [area],
  );
  if (asked !== area) {
    const full = new URLSearchParams(search);
    full.set('area', area);
    return <Navigate to={`/trail?${full.toString()}`} replace />;
  }
  return <ListPage spec={spec} />;
}
