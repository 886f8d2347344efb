import { type ReactElement, type ReactNode } from 'react';
import { type RouteObject } from 'react-router-dom';
import { STATION_STATUS, type StationStatus } from '../../../../../shared/domain/stations';
import { type Connection } from '../../../graph/connection';
import { type Document } from '../../../graph/document';
import { StatusTag } from '../../../kit/feedback/status-tag';
import { type ListSpec } from '../../../kit/list/list-spec';
import { readConnection } from '../../../kit/list/read-connection';
import { type RecordAction } from '../../../kit/record/actions-menu';
import { RecordById, type ShowRecord } from '../../../kit/record/record-by-id';
import { RecordPage } from '../../../kit/record/record-page';
import { type RecordTab } from '../../../kit/record/tab-list';
import { STATION } from '../../../words/nouns/station';
import { STATION_COLUMNS, STATION_FILTERS, type StationListRow, stationFilter } from '../station-columns';

export type StationsDocument = Document<{ stations: Connection<StationListRow> | null }, never>;

/** Returns the definition of the page that lists stations. `leftOut` contains the keys of the columns to leave out. */
export function stationList(document: StationsDocument, leftOut: readonly string[] = []): ListSpec<StationListRow> {
  return {
    name: 'stations',
    title: STATION.list,
    columns: STATION_COLUMNS.filter(({ key }) => !leftOut.includes(key)),
    filters: STATION_FILTERS,
    read: readConnection(
      document,
      (filters) => ({ filter: stationFilter(filters) }),
      (data) => data.stations,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/stations/${id}`,
  };
}

type StationPages<Row> = {
  /** The page that lists the stations. */
  list: ReactElement;
  record: Document<{ station: Row | null }, { id: string }>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a station. */
export function stationRoutes<Row>({ list, record, show }: StationPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ station }) => station}>
      {show}
    </RecordById>
  );
  return [
    { path: 'stations', element: list },
    { path: 'stations/:id', element: page },
  ];
}

type StationRecordProps = {
  station: { name: string; status: StationStatus };
  /** Content beside the status. */
  beside?: ReactNode;
  actions?: readonly RecordAction[];
  tabs: readonly RecordTab[];
};

/** Shows the page of one station. */
export function StationRecordPage({ station: { name, status }, beside, actions = [], tabs }: StationRecordProps) {
  const tag = <StatusTag vocabulary={STATION_STATUS} value={status} />;
  return (
    <RecordPage
      title={name}
      status={
        <>
          {tag}
          {beside}
        </>
      }
      actions={actions}
      tabs={tabs}
    />
  );
}
