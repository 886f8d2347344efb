import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Connection } from '../../graph/connection';
import { type Document } from '../../graph/document';
import { variablesOf } from '../../kit/list/filter-values';
import { type ListSpec } from '../../kit/list/list-spec';
import { readConnection } from '../../kit/list/read-connection';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';
import { PERSONNEL } from '../../words/nouns/personnel';
import { type PolicyRules, workerAndHours } from '../hours/fewest-hours';
import { WORKER_COLUMNS, WORKER_FILTERS, type WorkerRow } from './worker-columns';

export type WorkersDocument = Document<{ workers: Connection<WorkerRow> | null }, never>;

/** Returns the definition of the page that lists workers. */
export function workerList(document: WorkersDocument): ListSpec<WorkerRow> {
  return {
    name: 'workers',
    title: PERSONNEL.list,
    columns: WORKER_COLUMNS,
    filters: WORKER_FILTERS,
    read: readConnection(
      document,
      (filters) => variablesOf(filters, { flags: ['qualified', 'onPost'] }),
      (data) => data.workers,
    ),
    idOf: ({ id }) => id,
    linkOf: ({ id }) => `/workers/${id}`,
  };
}

/** The query that reads a worker, and the policy with the minimum of service hours. */
export type WorkerDocument<Row> = Document<{ worker: Row | null; policy: PolicyRules }, { id: string }>;

type WorkerPages<Row> = {
  /** The page that lists the workers. */
  list: ReactElement;
  record: WorkerDocument<Row>;
  show: ShowRecord<{ worker: Row; fewestHours: number | null }>;
};

/** Returns the routes of the list and of the record of a worker. */
export function workerRoutes<Row>({ list, record, show }: WorkerPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={(data) => workerAndHours(data)}>
      {show}
    </RecordById>
  );
  return [
    { path: 'workers', element: list },
    { path: 'workers/:id', element: page },
  ];
}
