import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Document } from '../../graph/document';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';

type PaymentPages<Row> = {
  /** The page that lists the payments. */
  list: ReactElement;
  record: Document<{ disbursement: Row | null }, { id: string }>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a payment. */
export function paymentRoutes<Row>({ list, record, show }: PaymentPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ disbursement }) => disbursement}>
      {show}
    </RecordById>
  );
  return [
    { path: 'payments', element: list },
    { path: 'payments/:id', element: page },
  ];
}
