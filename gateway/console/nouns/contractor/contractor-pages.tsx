import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Document } from '../../graph/document';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';

type ContractorPages<Row> = {
  /** The page that lists the contractors. */
  list: ReactElement;
  record: Document<{ contractor: Row | null }, { id: string }>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a contractor. */
export function contractorRoutes<Row>({ list, record, show }: ContractorPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ contractor }) => contractor}>
      {show}
    </RecordById>
  );
  return [
    { path: 'contractors', element: list },
    { path: 'contractors/:id', element: page },
  ];
}
