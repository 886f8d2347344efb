import { type ReactNode } from 'react';
import { Loading } from '../feedback/loading';
import { RefusalAlert } from '../feedback/refusal-alert';
import { filterText } from '../list/filter-text';
import { useListState } from '../list/list-state';
import { type ListSpec } from '../list/list-spec';
import { useRows } from '../list/use-rows';

/** The rows of a list that a sheet prints. */
export type SheetRowsOf<Row> = {
  rows: readonly Row[];
  /** The number of all rows that match the filters. It is larger than `rows.length` if not all rows were read. */
  total: number;
  /** The active filters as text. Empty without filters. */
  filters: string;
  asOf: string;
};

type RowsPageProps<Row> = {
  spec: Pick<ListSpec<Row>, 'filters' | 'read'>;
  children: (read: SheetRowsOf<Row>) => ReactNode;
};

/**
 * The page of a sheet about a list. It reads the rows that match the filters in the address. If a later attempt to read
 * them fails, the sheet keeps the earlier rows and shows the refusal above them.
 */
export function RowsPage<Row>({ spec: { filters, read }, children }: RowsPageProps<Row>) {
  const [state] = useListState(filters.map(({ name }) => name));
  const { rows, total, refusal, readAt, isReading, reload } = useRows(read, state.filters);
  const alert = refusal !== null && <RefusalAlert refusal={refusal} onRetry={reload} />;
  if (total === null || readAt === null || isReading) return alert || <Loading />;
  return (
    <>
      <div className="no-print">{alert}</div>
      {children({ rows, total, filters: filterText(filters, state.filters), asOf: readAt })}
    </>
  );
}
