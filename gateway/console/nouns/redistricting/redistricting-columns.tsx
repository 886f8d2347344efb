import { REDISTRICTING_STATUS, type RedistrictingStatus } from '../../../../shared/domain/divisions';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Filter } from '../../kit/list/filter';
import { type Column } from '../../kit/table/column';
import { REDISTRICTING } from '../../words/city/redistricting';
import { labelOf, optionsOf } from '../../words/labels';
import { type Place } from './plan';

/** A redistricting, as lists show it. Its stations appear with their present names and places. */
export type RedistrictingRow = {
  id: string;
  effectiveOn: string;
  status: RedistrictingStatus;
  stations: readonly { id: string; name: string; division: Place | null }[] | null;
};

export const REDISTRICTING_COLUMNS: readonly Column<RedistrictingRow>[] = [
  {
    key: 'effectiveOn',
    title: REDISTRICTING.effectiveOn,
    value: ({ effectiveOn }) => effectiveOn,
    exported: 'effectiveOn',
  },
  {
    key: 'status',
    title: REDISTRICTING.status,
    value: ({ status }) => labelOf(REDISTRICTING_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={REDISTRICTING_STATUS} value={status} />,
    exported: 'status',
  },
  {
    key: 'stations',
    title: REDISTRICTING.stations,
    value: ({ stations }) => (stations ?? []).map(({ name }) => name).join('、'),
    exported: null,
  },
  {
    key: 'streets',
    title: REDISTRICTING.streets,
    value: ({ stations }) => (stations ?? []).map(({ division }) => division?.name ?? '').join('、'),
    exported: null,
  },
];

export const REDISTRICTING_FILTERS: readonly Filter[] = [
  { name: 'status', label: REDISTRICTING.status, kind: 'choice', options: optionsOf(REDISTRICTING_STATUS) },
];
