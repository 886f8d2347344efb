import { type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { type Document } from '../../graph/document';
import { LoadedRecord } from './loaded-record';
import { useRecord } from './use-record';

type RecordByIdProps<Data, Row> = {
  /** The query that reads the record. */
  document: Document<Data, { id: string }>;
  /** Finds the record in the answer. Returns null if the record does not exist or is outside the caller's scope. */
  pick: (data: Data) => Row | null | undefined;
  use?: 'record' | 'form';
  children: ShowRecord<Row>;
};

/** Returns the page of a record that was read. `reload` reads the record again after an act. */
export type ShowRecord<Row> = (row: Row, reload: () => void) => ReactNode;

/** Reads the record whose id is in the address, and shows it. */
export function RecordById<Data, Row>({ document, pick, use = 'record', children }: RecordByIdProps<Data, Row>) {
  const { id = '' } = useParams();
  const loaded = useRecord(document, { id }, use);
  return (
    <LoadedRecord loaded={loaded} pick={pick}>
      {children}
    </LoadedRecord>
  );
}
