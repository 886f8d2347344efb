import { type Access, type Column, type Order, ScopedRepository, type Table } from '../scoped-repository';
import { type AttachedFileRow } from './attached-file.row';

/** The order in which the author listed the files. */
export const AS_ATTACHED: Order<AttachedFileRow> = [
  { column: 'ordinal', direction: 'ASC' },
  { column: 'id', direction: 'ASC' },
];

/** The columns of a table of files that have a special use. */
type FileColumns<Row extends AttachedFileRow> = {
  /** The column with the id of the owner. */
  owner: Column<Row>;
  /** The columns that the events of files record. */
  recorded: readonly Column<Row>[];
  /** The order of the files of one owner. By default, it is the order in which the author listed them. */
  order?: Order<Row>;
};

/** Reads and writes the rows of one table of attached files. */
export class AttachedFileRepository<Row extends AttachedFileRow> extends ScopedRepository<Row> {
  constructor(
    access: Access,
    table: Table<Row>,
    private readonly columns: FileColumns<Row>,
  ) {
    super(access, table);
  }

  /** The columns of a file that its event records. */
  get recorded(): readonly Column<Row>[] {
    return this.columns.recorded;
  }

  /** Returns the files of these owners in the order of the table. */
  ofOwners(ownerIds: readonly string[]): Promise<Row[]> {
    const { owner, order = AS_ATTACHED } = this.columns;
    return this.findAll(this.anyOf(owner, ownerIds), order);
  }
}
