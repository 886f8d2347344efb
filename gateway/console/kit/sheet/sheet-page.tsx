import { type ReactNode } from 'react';
import { useParams } from 'react-router-dom';
import { type Document } from '../../graph/document';
import { LoadedRecord } from '../record/loaded-record';
import { useRecord } from '../record/use-record';

type Params = Readonly<Record<string, string>>;

type SheetPageProps<Data, Variables extends object, Row> = {
  document: Document<Data, Variables>;
  /** Returns the variables of the query from the route parameters. */
  variables: (params: Params) => Variables;
  /** Finds the record in the answer. Returns null if there is no such record. */
  pick: (data: Data, params: Params) => Row | null | undefined;
  children: (row: Row) => ReactNode;
};

/**
 * The page of a sheet about one record. It reads the record only once, so that the sheet does not change before it is
 * printed.
 */
export function SheetPage<Data, Variables extends object, Row>({
  document,
  variables,
  pick,
  children,
}: SheetPageProps<Data, Variables, Row>) {
  const params = useParams() as Params;
  const loaded = useRecord(document, variables(params), 'form');
  return (
    <LoadedRecord loaded={loaded} pick={(data) => pick(data, params)}>
      {(row) => children(row)}
    </LoadedRecord>
  );
}

/** Returns the variable `id` of a query, from the id in the address. */
export function byId({ id = '' }: Params): { id: string } {
  return { id };
}
