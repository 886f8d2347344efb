import { type ServiceHoursStatus, SERVICE_HOURS_STATUS } from '../../../../shared/domain/personnel';
import { SERVICE_KIND, type ServiceKind } from '../../../../shared/domain/stations';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { StatusTag } from '../../kit/feedback/status-tag';
import { type Column } from '../../kit/table/column';
import { type Filter } from '../../kit/list/filter';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { exactHours, hoursText, weekText } from '../../words/format';
import { HOURS } from '../../words/nouns/hours';
import { labelOf, optionsOf } from '../../words/labels';
import { say } from '../../words/language';

/** The hours of one worker in one week, as lists show them. */
export type HoursRow = {
  id: string;
  week: string;
  minutes: number;
  community: string | null;
  serviceKind: ServiceKind | null;
  status: ServiceHoursStatus;
  returnReason: string | null;
  revision: number;
  worker: { id: string; name: string } | null;
  station: { id: string; name: string } | null;
};

const HOURS_COLUMNS: readonly Column<HoursRow>[] = [
  { key: 'worker', title: HOURS.worker, value: ({ worker }) => worker?.name ?? null, exported: 'worker.name' },
  { key: 'week', title: HOURS.week, value: ({ week }) => week, show: ({ week }) => weekText(week), exported: 'week' },
  { key: 'station', title: HOURS.station, value: ({ station }) => station?.name ?? null, exported: 'station.name' },
  {
    key: 'hours',
    title: HOURS.hours,
    value: ({ minutes }) => minutes,
    text: ({ minutes }) => hoursText(minutes),
    isNumber: true,
    exported: 'hours',
  },
  { key: 'community', title: HOURS.community, value: ({ community }) => community, exported: 'community' },
  {
    key: 'serviceKind',
    title: HOURS.serviceKind,
    value: ({ serviceKind }) => labelOf(SERVICE_KIND, serviceKind),
    exported: 'serviceKind',
  },
  {
    key: 'status',
    title: HOURS.status,
    value: ({ status }) => labelOf(SERVICE_HOURS_STATUS, status),
    show: ({ status }) => <StatusTag vocabulary={SERVICE_HOURS_STATUS} value={status} />,
    exported: 'status',
  },
  { key: 'reason', title: HOURS.reason, value: ({ returnReason }) => returnReason, exported: 'returnReason' },
  {
    key: 'revision',
    title: HOURS.revision,
    value: ({ revision }) => revision,
    isNumber: true,
    isHidden: true,
    exported: 'revision',
  },
];

const HOURS_FILTERS: readonly Filter[] = [
  { name: 'status', label: HOURS.status, kind: 'choice', options: optionsOf(SERVICE_HOURS_STATUS) },
  { name: 'weekFrom', label: HOURS.from, kind: 'week' },
  { name: 'weekUntil', label: HOURS.until, kind: 'week' },
];

type HoursDocument = Document<{ serviceHours: Connection<HoursRow> | null }, never>;

/** Returns the definition of the page that lists service hours. */
export function hoursList(
  document: HoursDocument,
  parts: Pick<ListSpec<HoursRow>, 'title' | 'hint' | 'linkOf' | 'empty' | 'toDo'>,
): ListSpec<HoursRow> {
  return {
    name: 'serviceHours',
    columns: HOURS_COLUMNS,
    filters: HOURS_FILTERS,
    read: readConnection(
      document,
      (filters) => filters,
      (data) => data.serviceHours,
    ),
    idOf: ({ id }) => id,
    ...parts,
  };
}

/** Returns one line of text about hours, for the list in a dialog. */
export function hoursLine({ worker, week, minutes }: HoursRow): string {
  return `${worker?.name ?? ''} · ${weekText(week)} · ${say(HOURS.inHours, { hours: exactHours(minutes) })}`;
}
