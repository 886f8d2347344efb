import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';
import { COMPLAINT } from '../../words/bureau/casework';
import { COMPLAINT_COLUMNS, COMPLAINT_FILTERS, type ComplaintRow } from './complaint-columns';

type ComplaintsDocument = Document<{ complaints: Connection<ComplaintRow> | null }, never>;

/** Returns the definition of the page that lists complaints. */
export function complaintList(document: ComplaintsDocument, columns = COMPLAINT_COLUMNS): ListSpec<ComplaintRow> {
  return {
    name: 'complaints',
    title: COMPLAINT.list,
    columns,
    filters: COMPLAINT_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { lists: ['status'] }),
      (data) => data.complaints,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/complaints/${id}`,
    empty: COMPLAINT.empty,
  };
}

type ComplaintPages<Row> = {
  /** The page that lists the complaints. */
  list: ReactElement;
  record: Document<{ complaint: Row | null }, { id: string }>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a complaint. */
export function complaintRoutes<Row>({ list, record, show }: ComplaintPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ complaint }) => complaint}>
      {show}
    </RecordById>
  );
  return [
    { path: 'complaints', element: list },
    { path: 'complaints/:id', element: page },
  ];
}
