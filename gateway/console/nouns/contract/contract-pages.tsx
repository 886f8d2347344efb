import { type ReactElement } from 'react';
import { type RouteObject } from 'react-router-dom';
import { type Document } from '../../graph/document';
import { RecordById, type ShowRecord } from '../../kit/record/record-by-id';
import { SheetPage, byId } from '../../kit/sheet/sheet-page';
import { ContractSheet } from './contract-sheet';
import { type ContractRecordRow } from './contract-record';

type ContractDocument<Row> = Document<{ contract: Row | null }, { id: string }>;
type ContractPages<Row> = {
  /** The page that lists the contracts. */
  list: ReactElement;
  record: ContractDocument<Row>;
  show: ShowRecord<Row>;
};

/** Returns the routes of the list and of the record of a contract. */
export function contractRoutes<Row>({ list, record, show }: ContractPages<Row>): RouteObject[] {
  const page = (
    <RecordById document={record} pick={({ contract }) => contract}>
      {show}
    </RecordById>
  );
  return [
    { path: 'contracts', element: list },
    { path: 'contracts/:id', element: page },
  ];
}

/** Returns the route of the printable summary of a contract. */
export function contractSheetRoute(document: ContractDocument<ContractRecordRow>): RouteObject {
  const page = (
    <SheetPage document={document} variables={byId} pick={({ contract }) => contract}>
      {(row) => <ContractSheet row={row} />}
    </SheetPage>
  );
  return { path: 'contracts/:id/print', element: page };
}
