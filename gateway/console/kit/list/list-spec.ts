import { type Words } from '../../words/language';
import { type Column } from '../table/column';
import { type Filter } from './filter';
import { type Filters } from './list-state';
import { type ReadPage } from './use-rows';

/** The description of a page that lists rows of one kind: how the rows are read, and which columns are shown. */
export type ListSpec<Row> = {
  /** The name of the list in the GraphQL schema, which is also the name of its export. */
  name: string;
  title: Words;
  /** A sentence below the title that explains the list. */
  hint?: Words;
  columns: readonly Column<Row>[];
  filters: readonly Filter[];
  read: ReadPage<Row>;
  idOf: (row: Row) => string;
  linkOf?: (row: Row) => string | null;
  /** The message for an empty list without filters. */
  empty?: Words;
  /** The status of the rows that the office must act on, and the message if the list has no row of this status. */
  toDo?: { status: string; empty: Words };
  /**
   * Converts the filters of the page into the filters that the Hub's list accepts for an export. Omit it if they are
   * the same.
   */
  exportFilters?: (filters: Filters) => Filters;
};
